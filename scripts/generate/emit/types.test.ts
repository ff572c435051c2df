import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { compile } from '../../testing/compile.ts';
import { names } from '../../testing/library.ts';
import type { File } from '../files.ts';
import { formatFiles } from '../format.ts';
import { buildModel } from '../model/build.ts';
import { readSpec } from '../spec/read.ts';
import { emitTypes } from './types.ts';

async function emit(spec: string): Promise<File[]> {
  return formatFiles(await emitTypes(buildModel(await readSpec(join(root, spec))), names));
}

describe('a document that shares nothing with ours', () => {
  let files: Record<string, string>;
  let emitted: File[];
  beforeAll(async () => {
    emitted = await emit('scripts/testing/documents/library.yaml');
    files = Object.fromEntries(emitted.map(({ path, content }) => [path.split('/').at(-1), content]));
  });

  test('gives types that compile', () => {
    expect(compile(emitted)).toEqual([]);
  });

  test('gives every component a plain name', () => {
    const names = [...(files['schemas.ts'] ?? '').matchAll(/^export (?:interface|type) (\S+)/gm)].map(
      (match) => match[1],
    );
    expect(names.sort()).toEqual(['Atlas', 'ErrorSchema', 'NewBook', 'Novel', 'Price', 'Shelf', 'Titled', 'book']);
  });

  test('leaves an enum that may grow open, and its values completing', () => {
    expect(files['schemas.ts']).toContain("binding?: ('hard' | 'soft') | (string & {});");
  });

  test('keeps hostile text as text', () => {
    expect(files['schemas.ts']).toContain("\"it's\" | '\"quoted\"' | 'a*/b' | '__proto__' | 'constructor' | ''");
    expect(files['schemas.ts']).toContain("A book *\\/ with 'quotes', `ticks` and $");
  });
});
