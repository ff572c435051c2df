import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../command/root.ts';
import { generate } from '../generate/generation.ts';
import { readNames } from '../generate/names.ts';
import { libraryApi, libraryDocument, names } from '../testing/library.ts';
import { fillTemplates } from './templates.ts';

async function guides(): Promise<Map<string, string>> {
  const { files } = await generate(libraryDocument, new Map(), names);
  const filled = await fillTemplates(
    await libraryApi(),
    names,
    new Map(files.map(({ path, content }) => [path, content])),
  );
  const start = `${names.folders.docs}/content/`;
  return new Map(
    filled
      .filter(({ path }) => path.startsWith(start))
      .map(({ path, content }) => [basename(path), String(content)] as const),
  );
}

test('the guides of a new workspace have all names filled in, and link to one another', async () => {
  const texts = await guides();
  expect([...texts.keys()].sort()).toEqual([
    'contract.md',
    'errors-and-retries.md',
    'quick-start.md',
    'testing.md',
    'versions.md',
  ]);
  for (const [name, text] of texts) {
    expect({ name, left: text.match(/\{\{.*?\}\}|undefined/g) }).toEqual({ name, left: null });
    for (const [, link = ''] of text.matchAll(/\]\(([^)#]+)/g)) {
      expect([...texts.keys(), '../changelog.md']).toContain(link);
    }
  }
});

test('every TypeScript sample of these guides compiles', async () => {
  const compileModule = join(root, readNames().folders.docs, 'src/runtime/testing/compile.ts');
  const { compile } = (await import(compileModule)) as {
    compile(folder: string, code: ReadonlyMap<string, string>): string[];
  };
  const code = new Map<string, string>();
  for (const [name, text] of await guides()) {
    for (const [index, [, sample = '']] of [...text.matchAll(/^```ts\n(.*?)^```/gms)].entries()) {
      code.set(`sample-${basename(name, '.md')}-${index + 1}.ts`, sample);
    }
  }
  expect(code.size).toBe(6);
  expect(compile(join(root, readNames().folders.docs), code)).toEqual([]);
});
