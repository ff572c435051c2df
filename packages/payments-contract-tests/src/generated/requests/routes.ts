// Copied from scripts/generate/cases/requests/routes.ts by `pnpm generate`. Do not edit.

import type { Named } from './variation.ts';

/** The methods of HTTP that servers know. */
export const methods: readonly Named[] = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].map((method) => [
  method,
  { method },
]);

/** Paths similar to one of the document, which may have some of them as well. */
export function similarPaths(path: string): Named[] {
  return [
    ['a longer path', { path: `${path}-unknown` }],
    ...(/[^/}][^/}]$/.test(path) ? [['a path without its last character', { path: path.slice(0, -1) }] as const] : []),
    ['a path with an extension', { path: `${path}.json` }],
    ['a path with a prefix', { path: `/unknown${path}` }],
    ['a path with an extra segment', { path: `${path.replace(/\/$/, '')}/unknown` }],
  ];
}
