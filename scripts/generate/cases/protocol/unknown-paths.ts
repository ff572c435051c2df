import type { Api, Operation } from '../../model/api.ts';

/** The part of a path that servers distinguish: some documents add a query or a fragment, to have several operations there. */
export function pathOf(path: string): string {
  return path.replace(/[?#].*$/s, '');
}

/** Paths similar to the operation's that match no path of the document. */
export function unknownPaths(operation: Operation, { operations }: Api): [title: string, path: string][] {
  const path = pathOf(operation.path);
  const candidates: [string, string][] = [
    ['a longer path', `${path}-unknown`],
    ...(/[^/}][^/}]$/.test(path) ? [['a path without its last character', path.slice(0, -1)] as [string, string]] : []),
    ['a path with an extension', `${path}.json`],
    ['a path with a prefix', `/unknown${path}`],
    ['a path with an extra segment', `${path.replace(/\/$/, '')}/unknown`],
  ];
  return candidates.filter(([, candidate]) => !operations.some((other) => covers(pathOf(other.path), candidate)));
}

/** Whether a path, or a template of one, is covered by another template (OpenAPI 3.1, section 4.8.8.2). */
function covers(template: string, path: string): boolean {
  if (!template.includes('{')) return template === path;
  const [parts, others] = [template.split('/'), path.split('/')];
  return (
    parts.length === others.length &&
    parts.every((part, index) => part === others[index] || sameAffixes(part, others[index]))
  );
}

/** Whether a segment begins and ends as a template such as `report-{id}.csv` does. */
function sameAffixes(template: string, segment = ''): boolean {
  const [before, after] = [template.split('{')[0], template.split('}').at(-1)];
  return template.includes('{') && segment.startsWith(before ?? '') && segment.endsWith(after ?? '');
}
