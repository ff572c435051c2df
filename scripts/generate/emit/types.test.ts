import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { compile } from '../../testing/compile.ts';
import { libraryApi, libraryNames as names } from '../../testing/library.ts';
import type { File } from '../files.ts';
import { formatFiles } from '../format.ts';
import { readNames } from '../names.ts';
import { emitTypes } from './types.ts';

describe('the types package', () => {
  let files: Record<string, string>;
  let emitted: File[];
  beforeAll(async () => {
    emitted = await formatFiles(await emitTypes(await libraryApi(), names));
    files = Object.fromEntries(emitted.map(({ path, content }) => [path.split('/').at(-1), content]));
  });

  test('compiles', async () => {
    const path = `${readNames().folders.types}/src/runtime/json.ts`;
    const json = { path, content: await readFile(join(root, path), 'utf8') };
    expect(compile([...emitted, json])).toEqual([]);
  });

  test('gives every component a plain name', () => {
    const names = [...(files['schemas.ts'] ?? '').matchAll(/^export (?:interface|type) (\S+)/gm)].map(
      (match) => match[1],
    );
    expect(names.sort()).toEqual([
      'Atlas',
      'BookAddedPayload',
      'BookRemoved',
      'ErrorSchema',
      'NewBook',
      'Novel',
      'Price',
      'Shelf',
      'Titled',
      'book',
    ]);
  });

  test('leaves an enum that may grow open, and its values completing', () => {
    expect(files['schemas.ts']).toContain("binding?: ('hard' | 'soft') | (string & {});");
  });

  test('keeps hostile text as text', () => {
    expect(files['schemas.ts']).toContain("\"it's\" | '\"quoted\"' | 'a*/b' | '__proto__' | 'constructor' | ''");
    expect(files['schemas.ts']).toContain("A book *\\/ with 'quotes', `ticks` and $");
  });
});
