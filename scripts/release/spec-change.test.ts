import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSpec } from '../generate/spec/read.ts';
import { run } from '../testing/run.ts';
import { runHere } from '../testing/run-here.ts';
import { createWorkspace, type Workspace } from './testing/workspace.ts';

const changeset = '.changeset/spec-change.md';
const book = 'components/schemas/Book.yaml';

let workspace: Workspace;
async function start(version: string): Promise<void> {
  workspace = await createWorkspace(version);
  const { document } = await readSpec(workspace.entry);
  await workspace.release(JSON.stringify(document));
}
afterEach(() => workspace.remove());

async function specChange(start = runHere): Promise<{ code: number | null; last: string; text: string | undefined }> {
  const { code, stdout, stderr } = await start('scripts/release/spec-change.ts', ['--folder', workspace.folder]);
  return { code, last: (stdout + stderr).trim().split('\n').at(-1) ?? '', text: await workspace.read(changeset) };
}

describe('after a breaking edit', () => {
  beforeEach(async () => {
    await start('1.2.0');
    await workspace.edit(book, 'required: [title, author]', 'required: [title, author, pages]');
  });

  const want = `---
'@library/client': major
'@library/types': major
---

What changed in the API:

- \`POST /books · request · pages\`: \`pages\` is now required. Requests that were valid may be refused.
`;

  test('writes one changeset for the public packages; a second run changes nothing', async () => {
    expect((await specChange(run)).text).toBe(want);
    const again = await specChange();
    expect(again).toEqual({ code: 0, last: `${changeset} is up to date.`, text: want });
  });

  test('keeps a sentence that the author added', async () => {
    await specChange();
    const sentence = 'Count the pages of the first edition.';
    await workspace.write(changeset, `${want}  ${sentence}\n`);
    await workspace.edit(book, 'title: Book', 'title: A book');
    const { text } = await specChange();
    expect(text).toBe(
      `${want}  ${sentence}\n- \`descriptions\`: \`POST /books · request\` reworded, or with other examples.\n`,
    );
  });

  test('reverting the edit removes the changeset', async () => {
    await specChange();
    await workspace.edit(book, ', pages]', ']');
    const { text, last } = await specChange();
    expect({ text, last }).toEqual({
      text: undefined,
      last: `Removed ${changeset}: the spec has not changed since the last release.`,
    });
  });
});

test('below 1.0 a breaking edit is a minor', async () => {
  await start('0.2.0');
  await workspace.edit(book, 'required: [title, author]', 'required: [title, author, pages]');
  expect((await specChange()).text).toContain("'@library/types': minor");
});

test('before the first release everything is new', async () => {
  workspace = await createWorkspace('0.0.0');
  expect((await specChange()).text).toContain('- `POST /books`: The operation was added.');
});

test('a spec from which nothing can be generated exits with 2 and writes nothing', async () => {
  await start('1.0.0');
  // A book that contains a book, and so on.
  await workspace.write('spec/components/schemas/Book.yaml', "allOf:\n  - $ref: './Book.yaml'\n");
  const { code, text } = await specChange();
  expect({ code, text }).toEqual({ code: 2, text: undefined });
});

test('a spec that cannot be read exits with 2 and writes nothing', async () => {
  await start('1.0.0');
  await workspace.write('spec/openapi.yaml', 'openapi: [\n');
  const { code, text } = await specChange(run);
  expect({ code, text }).toEqual({ code: 2, text: undefined });
});
