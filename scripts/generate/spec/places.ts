import { relative } from 'node:path';
import { type BaseResolver, type Document, isRef } from '@redocly/openapi-core';
import { parseText } from './parse-text.ts';
import { fromPointer, toPointer } from './pointer.ts';
import { lineOf } from './shown.ts';

/**
 * Finds where in the spec's files a place of the bundled document is written. In: a JSON pointer into the document. Out: file (relative to the
 * working folder), one-based line, and pointer in that file.
 */
export type Places = (pointer: string) => Place;

interface Place {
  file: string;
  line: number;
  pointer: string;
}

interface Source {
  document: Document;
  pointer: string;
}

/**
 * Bundling moves the content of other files under `components` and keeps no record of it. This walks the root file and the bundled document
 * side by side and records for every component the file and the pointer it came from.
 */
export async function findPlaces(root: Document, bundled: unknown, resolver: BaseResolver): Promise<Places> {
  const sources = new Map<string, Source>([['', { document: root, pointer: '' }]]);
  const parsed = new Map<Document, unknown>();

  /** Bundling changes the parsed files in place, so this parses their text again. */
  function asWritten(document: Document): unknown {
    if (!parsed.has(document)) parsed.set(document, parseText(document.source.body));
    return parsed.get(document);
  }

  async function walk(
    bundledNode: unknown,
    bundledTokens: string[],
    sourceNode: unknown,
    source: Source,
  ): Promise<void> {
    if (isRef(sourceNode)) {
      const target = await follow(sourceNode.$ref, source.document, resolver);
      if (!target) return;
      // A component from another file is a reference in the bundled document; a path item or an example is inlined.
      const tokens = isRef(bundledNode) ? fromPointer(bundledNode.$ref) : bundledTokens;
      const key = toPointer(tokens);
      if (sources.has(key)) return;
      sources.set(key, target);
      await walk(at(bundled, tokens), tokens, at(asWritten(target.document), fromPointer(target.pointer)), target);
      return;
    }
    if (typeof sourceNode !== 'object' || sourceNode === null) return;
    for (const [key, value] of Object.entries(sourceNode)) {
      const child: Source = { document: source.document, pointer: source.pointer + toPointer([key]) };
      await walk(at(bundledNode, [key]), [...bundledTokens, key], value, child);
    }
  }

  await walk(bundled, [], asWritten(root), { document: root, pointer: '' });
  return (pointer) => locate(pointer, sources);
}

async function follow(reference: string, from: Document, resolver: BaseResolver): Promise<Source | undefined> {
  const [file = '', pointer = ''] = reference.split('#');
  // What looks like a reference in an example, or names the `$id` of a schema, leads to no file.
  const other = () => resolver.resolveDocument(from.source.absoluteRef, file).catch(() => undefined);
  const document = file === '' ? from : await other();
  return !document || document instanceof Error ? undefined : { document, pointer };
}

/** The longest recorded prefix of the pointer gives the file; the rest of the pointer is the same in it. */
function locate(pointer: string, sources: ReadonlyMap<string, Source>): Place {
  const tokens = fromPointer(pointer);
  for (let length = tokens.length; ; length -= 1) {
    const source = sources.get(toPointer(tokens.slice(0, length)));
    if (!source) continue;
    const inFile = source.pointer + toPointer(tokens.slice(length));
    const location = { source: source.document.source, pointer: `#${inFile}`, reportOnKey: true };
    return {
      file: relative('.', source.document.source.absoluteRef),
      // Takes time in a large document, and not everyone asks.
      get line() {
        return lineOf(location).line;
      },
      pointer: inFile,
    };
  }
}

function at(node: unknown, tokens: readonly string[]): unknown {
  let here = node;
  for (const token of tokens) here = typeof here === 'object' && here !== null ? Reflect.get(here, token) : undefined;
  return here;
}
