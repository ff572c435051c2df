import { type BaseResolver, type Document, getLineColLocation, isRef } from '@redocly/openapi-core';
import { type Problem, Problems, unable } from '../../command/problems.ts';
import { fromPointer, toPointer } from './pointer.ts';
import { shown } from './shown.ts';

/** How many values a document may hold once its YAML aliases are written out, and how deep they may lie. */
const mostValues = 3_000_000;
const deepest = 500;

/** How many references may follow one another before one leads to something else. */
const longestChain = 100;

const flatten = 'Name once what repeats, with `$ref`, and nest less.';

/**
 * Looks at a document, and at all files that it refers to, for what would keep everything after it busy for ever: references that only lead
 * to references, and aliases that multiply. References that lead nowhere are the linter's to find.
 * @throws Problems with all that it finds.
 */
export async function checkShape(root: Document, resolver: BaseResolver): Promise<void> {
  const problems: Problem[] = [];
  const documents = new Set([root]);
  const told = new Set<unknown>();
  for (const document of documents) {
    checkSize(document);
    for (const { node, pointer } of findReferences(document)) {
      const { documents: reached, trouble, way } = await follow(node, document, resolver, told);
      for (const other of reached) documents.add(other);
      if (trouble === undefined) continue;
      for (const step of way) told.add(step);
      const { start } = getLineColLocation({ source: document.source, pointer: `#${pointer}` });
      const place = `${shown(document.source.absoluteRef)}:${start.line}:${start.col}`;
      problems.push({
        place,
        finding: `The reference \`${node.$ref}\` ${trouble}.`,
        remedy: 'Refer to what is meant.',
      });
      // Otherwise each reference of a long chain would be told.
      if (way.size >= longestChain) throw new Problems(problems);
    }
  }
  if (problems.length > 0) throw new Problems(problems);
}

interface Reference {
  $ref: string;
}

/** Every reference of a file once, with its pointer; aliases are not written out. */
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
  /** What is wrong, as the end of a sentence. */
  trouble?: string;
  /** The references on the way. */
  way: Set<unknown>;
}

/** Stops at references that were told of before. */
async function follow(
  first: Reference,
  from: Document,
  resolver: BaseResolver,
  told: ReadonlySet<unknown>,
): Promise<Followed> {
  const documents: Document[] = [];
  const way = new Set<unknown>();
  let here: unknown = first;
  let document = from;
  while (isRef(here) && !told.has(here)) {
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
  for (const token of fromPointer(decodeURIComponent(pointer)))
    here = typeof here === 'object' && here !== null ? Reflect.get(here, token) : undefined;
  return here;
}

/** Counts as if every alias were written out. */
function checkSize({ parsed, source }: Document): void {
  const place = shown(source.absoluteRef);
  const sizes = new Map<object, number>();
  const measure = (value: unknown, depth: number): number => {
    if (typeof value !== 'object' || value === null) return 1;
    if (depth > deepest) throw unable(place, `Its values lie more than ${deepest} deep, one in another.`, flatten);
    const known = sizes.get(value);
    if (known !== undefined) return known;
    let size = 1;
    for (const member of Object.values(value)) size += measure(member, depth + 1);
    sizes.set(value, size);
    return size;
  };
  const size = measure(parsed, 0);
  if (size > mostValues)
    throw unable(
      place,
      `It holds ${size.toLocaleString('en')} values, and at most ${mostValues.toLocaleString('en')} are read.`,
      flatten,
    );
}
