import { posix } from 'node:path';
import type { Source } from './sources.ts';

/** The nodes that each node imports. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** The files that each source imports by a relative path, for types or for values. Files outside of `sources` are left out. */
export function importGraph(sources: readonly Source[]): Graph {
  const paths = new Set(sources.map(({ path }) => path));
  return new Map(
    sources.map(({ path, text }) => {
      const imported = importsOf(text).map((target) => posix.join(posix.dirname(path), target));
      return [path, new Set(imported.filter((target) => paths.has(target)))];
    }),
  );
}

/** The relative paths that a module imports or re-exports. */
export function importsOf(text: string): string[] {
  const statements = text.matchAll(
    /^(?:import|export)\b[^;'"`]*?from '(\.[^']+)';|^import '(\.[^']+)';|\bimport\('(\.[^']+)'\)/gm,
  );
  return [...statements].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
}

/** The graph of the folders that the files are in. Imports within a folder, and between it and those inside it, are left out. */
export function folderGraph(files: Graph): Graph {
  const folders = new Map<string, Set<string>>();
  for (const [path, targets] of files) {
    const from = posix.dirname(path);
    const known = folders.get(from) ?? new Set();
    folders.set(from, known);
    for (const target of targets)
      if (!isWithin(target, from) && !isWithin(path, posix.dirname(target))) known.add(posix.dirname(target));
  }
  return folders;
}

function isWithin(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

/** Groups of nodes that import each other, directly or not; each group and the list of them sorted (Tarjan's algorithm). */
export function findCircles(graph: Graph): string[][] {
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];

  function visit(node: string): void {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    stack.push(node);
    for (const target of graph.get(node) ?? []) {
      if (!order.has(target)) visit(target);
      if (stack.includes(target)) lowest.set(node, Math.min(lowest.get(node) ?? 0, lowest.get(target) ?? 0));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) circles.push(group.sort());
  }

  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles.sort((left, right) => (left.join() < right.join() ? -1 : 1));
}
