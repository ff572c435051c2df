import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../command/root.ts';
import { run } from '../testing/run.ts';
import { createWorkspace, type Workspace } from './testing/workspace.ts';

const changeset = '.changeset/spec-change.md';
const cart = 'components/schemas/ProductCartItem.yaml';

let workspace: Workspace;
async function start(version: string): Promise<void> {
  workspace = await createWorkspace(version);
  // What the packages hold now is what the spec says now: the generated files are checked against it.
  await workspace.release(await readFile(join(root, 'packages/payments-types/src/generated/openapi.json'), 'utf8'));
}
afterEach(() => workspace.remove());

async function specChange(): Promise<{ code: number | null; last: string; text: string | undefined }> {
  const { code, stdout, stderr } = await run('scripts/release/spec-change.ts', ['--folder', workspace.folder]);
  return { code, last: (stdout + stderr).trim().split('\n').at(-1) ?? '', text: await workspace.read(changeset) };
}

describe('after a breaking edit', () => {
  beforeEach(async () => {
    await start('1.2.0');
    await workspace.edit(cart, 'required: [product_id, quantity]', 'required: [product_id, quantity, amount]');
  });

  const want = `---
'@scope/client': major
'@scope/types': major
---

What changed in the API:

- \`POST /payments · request · product_cart[].amount\`: \`amount\` is now required. A request that was valid may now be refused. Before: \`optional\`; now: \`required\`.
`;

  test('one changeset for the public packages; a second run changes nothing', async () => {
    expect((await specChange()).text).toBe(want);
    const again = await specChange();
    expect(again).toEqual({ code: 0, last: `${changeset} says so already.`, text: want });
  });

  test('a sentence of the author survives the next edit', async () => {
    await specChange();
    const sentence = 'Send `amount: null` where the price is fixed.';
    await workspace.write(changeset, `${want}  ${sentence}\n`);
    await workspace.edit(cart, 'title: Cart line', 'title: Line of a cart');
    const { text } = await specChange();
    expect(text).toBe(
      `${want}  ${sentence}\n- \`descriptions\`: \`POST /payments · request · product_cart[]\` reworded or with other examples.\n`,
    );
  });

  test('taken back, the changeset goes, too', async () => {
    await specChange();
    await workspace.edit(cart, ', amount]', ']');
    const { text, last } = await specChange();
    expect({ text, last }).toEqual({
      text: undefined,
      last: `${changeset} is gone: there is nothing to tell any more.`,
    });
  });
});

test('below 1.0 a breaking edit is a minor', async () => {
  await start('0.2.0');
  await workspace.edit(cart, 'required: [product_id, quantity]', 'required: [product_id, quantity, amount]');
  expect((await specChange()).text).toContain("'@scope/types': minor");
});

test('before the first release everything is new', async () => {
  workspace = await createWorkspace('0.0.0');
  expect((await specChange()).text).toContain('- `POST /payments`: There is a new operation.');
});

test('a spec that cannot be read exits with 2 and writes nothing', async () => {
  await start('1.0.0');
  await workspace.write('spec/openapi.yaml', 'openapi: [\n');
  const { code, text } = await specChange();
  expect({ code, text }).toEqual({ code: 2, text: undefined });
});
