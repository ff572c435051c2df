import { resolve } from 'node:path';
import { bundle, createConfig } from '@redocly/openapi-core';
import { Problems, problem } from '../../command/problems.ts';
import { checkShape } from '../../generate/spec/check-shape.ts';
import { Diagnostics } from '../../generate/spec/diagnostics.ts';
import { LocalResolver } from '../../generate/spec/local-resolver.ts';
import { asNode, type Json, type Node } from '../../generate/spec/node.ts';
import { normalize } from '../../generate/spec/normalize.ts';
import { findPlaces } from '../../generate/spec/places.ts';
import type { Spec } from '../../generate/spec/read.ts';
import { readRoot } from '../../generate/spec/read-root.ts';

/** A document to compare: bundled, in OpenAPI 3.1. */
export type ReadDocument = Pick<Spec, 'document' | 'places'>;

/**
 * Reads an OpenAPI 3.0, 3.1 or 3.2 document from a file, with the files that it refers to. `allow` lists folders and hosts, as for `readSpec`. No lint rule
 * applies.
 * @throws Problems if the file is not an OpenAPI document, or a reference leads nowhere.
 */
export async function readDocument(path: string, allow: readonly string[] = []): Promise<ReadDocument> {
  const resolver = new LocalResolver(resolve(path), allow);
  const root = await readRoot(path, resolve(path), resolver);
  await checkShape(root, resolver);
  checkMembers(asNode(root.parsed as Json), path);
  const { bundle: bundled, problems } = await bundle({
    doc: root,
    config: await createConfig({}),
    externalRefResolver: resolver,
  });
  const unresolved = problems.filter(({ severity, message }) => severity === 'error' && /resolve/i.test(message));
  if (unresolved.length > 0)
    throw new Problems(
      unresolved.map(({ message }) => ({
        place: path,
        finding: message,
        remedy: 'Point `$ref` at something that exists.',
      })),
    );
  const document = bundled.parsed as Json;
  return { document: normalize(document, new Diagnostics()), places: await findPlaces(root, document, resolver) };
}

/** The members without which a file is not an OpenAPI document (OpenAPI 3.1, section 4.8.1). */
function checkMembers(root: Node, path: string): void {
  const isObject = (value: Json | undefined) => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject(root.info))
    throw problem(path, 'The member `info` is missing or not an object.', 'Add `info` with a `title` and a `version`.');
  for (const member of ['paths', 'webhooks', 'components']) {
    if (root[member] !== undefined && !isObject(root[member]))
      throw problem(
        path,
        `The member \`${member}\` is not an object.`,
        'See the OpenAPI specification, section 4.8.1.',
      );
  }
}
