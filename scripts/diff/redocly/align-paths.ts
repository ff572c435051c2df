import type { Api, Json } from '../../generate/model/api.ts';
import { asNode } from '../../generate/spec/node.ts';

/**
 * The old document with the new names of path parameters, which do not reach the wire. Otherwise Redocly would report a renamed parameter
 * as a path removed and another added.
 */
export function alignPaths(old: Api, now: Api): { [key: string]: Json } {
  const anonymous = (path: string) => path.replaceAll(/\{[^}]*\}/g, '{}');
  const newNames = new Map(Object.keys(asNode(now.document.paths)).map((path) => [anonymous(path), path]));
  const paths = Object.entries(asNode(old.document.paths)).map(([path, item]) => {
    const aligned = newNames.get(anonymous(path)) ?? path;
    return [aligned, aligned === path ? item : rename(item, namesOf(path), namesOf(aligned), old.document)];
  });
  return { ...old.document, paths: Object.fromEntries(paths) };
}

function namesOf(path: string): string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
}

/** Renames the path parameters of a path and of its operations. Shared ones are inlined, since other paths keep their name. */
function rename(node: Json, from: readonly string[], to: readonly string[], document: { [key: string]: Json }): Json {
  if (Array.isArray(node)) return node.map((member) => rename(member, from, to, document));
  if (node === null || typeof node !== 'object') return node;
  const shared = /^#\/components\/parameters\/([^/]+)$/.exec(String(node.$ref))?.[1];
  if (shared !== undefined)
    return rename(asNode(asNode(document.components).parameters)[shared] ?? node, from, to, document);
  const name = to[from.indexOf(String(node.name))];
  const members = Object.entries(node).map(([key, value]) => [key, rename(value, from, to, document)]);
  return { ...Object.fromEntries(members), ...(node.in === 'path' && name !== undefined ? { name } : {}) };
}
