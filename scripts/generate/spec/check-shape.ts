import { type BaseResolver, type Document, isRef } from '@redocly/openapi-core';
import { type Problem, Problems, unable } from '../../command/problems.ts';
import { decoded, fromPointer, toPointer } from './pointer.ts';
import { lineOf, shown } from './shown.ts';

/** How many values a document may contain with its YAML aliases expanded, and how deeply they may be nested. */
const maxValues = 3_000_000;
const deepest = 500;

/** How many references may follow one another before a value. */
const longestChain = 10_000;

const flatten = 'Use `$ref` for what repeats, and nest less.';

/**
 * Checks a document, and all files that it refers to, for what would make later steps run forever: circles of references, and aliases that
 * multiply. The linter finds references that lead nowhere.
 * @throws Problems with everything found.
 */
export async function checkShape(root: Document, resolver: BaseResolver): Promise<void> {
  const problems: Problem[] = [];
  const documents = new Set([root]);
  const reported = new Set<unknown>();
  for (const document of documents) {
    checkSize(document);
    for (const { node, pointer } of findReferences(document)) {
      const { documents: reached, trouble, way } = await follow(node, document, resolver, reported);
      for (const other of reached) documents.add(other);
      if (trouble === undefined) continue;
      for (const step of way) reported.add(step);
      const { line, col } = lineOf({ source: document.source, pointer: `#${pointer}` });
      const place = `${shown(document.source.absoluteRef)}:${line}:${col}`;
      problems.push({
        code: 'circular-reference',
        place,
        finding: `The reference \`${node.$ref}\` ${trouble}.`,
        remedy: 'Point `$ref` at something that exists.',
      });
      // Otherwise every reference of a long chain would be reported.
      if (way.size >= longestChain) throw new Problems(problems);
    }
  }
  if (problems.length > 0) throw new Problems(problems);
}

interface Reference {
  $ref: string;
}

/** Every reference of a file once, with its pointer; aliases are not expanded. */
function findReferences({ parsed }: Document): { node: Reference; pointer: string }[] {
  const found: { node: Reference; pointer: string }[] = [];
  const seen = new Set<unknown>();
  const waiting: [value: unknown, pointer: string][] = [[parsed, '']];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, pointer] = next;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isRef(value)) found.push({ node: value, pointer });
    else for (const [key, member] of Object.entries(value)) waiting.push([member, pointer + toPointer([key])]);
  }
  return found;
}

interface Followed {
  documents: Document[];
  /** The problem, as the end of a sentence. */
  trouble?: string;
  /** The references on the way. */
  way: Set<unknown>;
}

/** Follows a reference; stops at references that are reported already. */
async function follow(
  first: Reference,
  from: Document,
  resolver: BaseResolver,
  reported: ReadonlySet<unknown>,
): Promise<Followed> {
  const documents: Document[] = [];
  const way = new Set<unknown>();
  let here: unknown = first;
  let document = from;
  while (isRef(here) && !reported.has(here)) {
    if (way.has(here)) return { documents, way, trouble: 'leads back to itself' };
    if (way.size === longestChain) return { documents, way, trouble: `leads through more than ${longestChain} others` };
    way.add(here);
    const [file = '', pointer = ''] = here.$ref.split('#');
    if (/^https?:/.test(file)) break;
    if (file !== '') {
      const other = await resolver.resolveDocument(document.source.absoluteRef, file).catch(() => undefined);
      if (!other || other instanceof Error) break;
      document = other;
      documents.push(other);
    }
    here = at(document.parsed, pointer);
  }
  return { documents, way };
}

function at(node: unknown, pointer: string): unknown {
  if (pointer !== '' && !pointer.startsWith('/')) return undefined;
  let here = node;
  for (const token of fromPointer(decoded(pointer)))
    here = typeof here === 'object' && here !== null ? Reflect.get(here, token) : undefined;
  return here;
}

/** Counts values as if every alias were expanded. */
function checkSize({ parsed, source }: Document): void {
  const place = shown(source.absoluteRef);
  const sizes = new Map<object, number>();
  const measure = (value: unknown, depth: number): number => {
    if (typeof value !== 'object' || value === null) return 1;
    if (depth > deepest)
      throw unable(place, `Values are nested more than ${deepest} levels deep.`, flatten, 'too-deep');
    const known = sizes.get(value);
    if (known !== undefined) return known;
    let size = 1;
    for (const member of Object.values(value)) size += measure(member, depth + 1);
    sizes.set(value, size);
    return size;
  };
  const size = measure(parsed, 0);
  if (size > maxValues)
    throw unable(
      place,
      `The document has ${size.toLocaleString('en')} values; the limit is ${maxValues.toLocaleString('en')}.`,
      flatten,
      'too-many-values',
    );
}
