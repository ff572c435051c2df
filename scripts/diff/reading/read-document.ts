import { resolve } from 'node:path';
import { type BaseResolver, bundle, createConfig, type Document } from '@redocly/openapi-core';
import { Problems, unable } from '../../command/problems.ts';
import { checkShape } from '../../generate/spec/check-shape.ts';
import { type Diagnostic, Diagnostics } from '../../generate/spec/diagnostics.ts';
import { LocalResolver } from '../../generate/spec/local-resolver.ts';
import { asNode, type Json, type Node } from '../../generate/spec/node.ts';
import { normalize } from '../../generate/spec/normalize.ts';
import { visitObjects } from '../../generate/spec/objects.ts';
import { findPlaces } from '../../generate/spec/places.ts';
import type { Spec } from '../../generate/spec/read.ts';
import { readRoot } from '../../generate/spec/read-root.ts';
import { lineOf, shown } from '../../generate/spec/shown.ts';
import { checkStructure } from './check-structure.ts';

/** A document to compare: bundled, in OpenAPI 3.1. */
export interface ReadDocument extends Pick<Spec, 'document' | 'places'> {
  /** What is not valid, or has no meaning in the version of OpenAPI that the document names, but can be read. */
  notes: Diagnostic[];
}

/**
 * Reads an OpenAPI 3.0, 3.1 or 3.2 document from a file, with the files that it refers to. `allow` lists folders and hosts, as for `readSpec`. No lint rule
 * applies.
 * @throws Problems if the file is not an OpenAPI document, or a reference leads nowhere.
 */
export async function readDocument(path: string, allow: readonly string[] = []): Promise<ReadDocument> {
  const resolver = new LocalResolver(resolve(path), allow);
  const root = await readRoot(path, resolve(path), resolver);
  await checkShape(root, resolver);
  try {
    const document = await bundleFiles(root, resolver);
    const places = await findPlaces(root, document, resolver);
    const diagnostics = new Diagnostics();
    checkStructure(document, places, diagnostics.note);
    return { document: normalize(document, diagnostics), places, notes: diagnostics.list(places) };
  } catch (error) {
    // The bundler follows references by calling itself, so a long way through many files can exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    const remedy = 'Put it in one file, or refer to fewer files from one another.';
    throw unable(shown(path), 'References are nested too deeply.', remedy, 'too-deep');
  }
}

/** The document with the content of other files. One that refers to no others stays as it is. */
async function bundleFiles(root: Document, externalRefResolver: BaseResolver): Promise<Node> {
  const written = asNode(root.parsed as Json);
  if (!refersElsewhere(written)) return written;
  const { bundle: bundled, problems } = await bundle({
    doc: root,
    config: await createConfig({}),
    externalRefResolver,
  });
  const unresolved = problems.filter(({ severity, message }) => severity === 'error' && /resolve/i.test(message));
  if (unresolved.length === 0) return asNode(bundled.parsed as Json);
  throw new Problems(
    unresolved.map(({ message, location: [location] }) => {
      const { line, col } = location ? lineOf(location) : { line: 1, col: 1 };
      const file = location?.source.absoluteRef ?? root.source.absoluteRef;
      const text = (location?.source.getLines()[line - 1] ?? '').slice(Math.max(0, col - 1));
      const [, reference] = /\$ref["']?\s*:\s*["']?([^"'\s,}]{1,100})/.exec(text) ?? [];
      const [, reason = 'it leads nowhere'] = /: (.+)$/s.exec(message) ?? [];
      return {
        code: 'no-unresolved-refs',
        place: `${shown(file)}:${line}:${col}`,
        finding: `${reference === undefined ? 'A reference' : `The reference \`${reference}\``} cannot be followed: ${reason}.`,
        remedy: 'Point `$ref` at something that exists.',
      };
    }),
  );
}

/** Whether the document refers to files: whether any reference or mapping is neither local nor the `$id` of a schema in it. */
function refersElsewhere(document: Node): boolean {
  const names = new Set<Json>();
  const references: Json[] = [];
  visitObjects(document, (_kind, { $id: id, $ref: reference, discriminator }) => {
    if (id !== undefined) names.add(id);
    if (reference !== undefined) references.push(reference);
    references.push(
      ...Object.values(asNode(asNode(discriminator).mapping)).filter((target) => /[./]/.test(String(target))),
    );
  });
  return references.some((target) => typeof target === 'string' && !target.startsWith('#') && !names.has(target));
}
