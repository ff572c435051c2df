import { expect, test } from 'vitest';
import { hashOf } from './tool/record.ts';
import { planUpdate } from './update-workspace.ts';

const path = 'scripts/a.ts';
/** A file as the workspace got it, as it is, and as it would get it now; absent if there is none. */
const rows: {
  name: string;
  given?: string;
  has?: string;
  now?: string;
  want: 'write' | 'remove' | 'left' | undefined;
}[] = [
  { name: 'nothing changed', given: 'a', has: 'a', now: 'a', want: undefined },
  { name: 'the tool changed', given: 'a', has: 'a', now: 'b', want: 'write' },
  { name: 'the workspace changed', given: 'a', has: 'b', now: 'a', want: undefined },
  { name: 'both changed', given: 'a', has: 'b', now: 'c', want: 'left' },
  { name: 'both changed alike', given: 'a', has: 'b', now: 'b', want: undefined },
  { name: 'the workspace removed it, and the tool changed', given: 'a', now: 'b', want: 'left' },
  { name: 'a new file', now: 'a', want: 'write' },
  { name: 'a new file whose place is taken', has: 'b', now: 'a', want: 'left' },
  { name: 'a file that is gone', given: 'a', has: 'a', want: 'remove' },
  { name: 'a file that is gone, and was edited', given: 'a', has: 'b', want: 'left' },
  { name: 'a file that is gone on both sides', given: 'a', want: undefined },
];

test.each(rows)('$name', ({ given, has, now, want }) => {
  const update = planUpdate(
    given === undefined ? {} : { [path]: hashOf(path, given) },
    now === undefined ? [] : [{ path, content: now, executable: false }],
    new Map(has === undefined ? [] : [[path, Buffer.from(has)]]),
  );
  expect({ write: update.write.map((file) => file.path), remove: update.remove, left: update.left }).toEqual({
    write: want === 'write' ? [path] : [],
    remove: want === 'remove' ? [path] : [],
    left: want === 'left' ? [path] : [],
  });
});

test('the next update also keeps an edit', () => {
  const present = new Map([[path, Buffer.from('edited')]]);
  const wanted = (content: string) => [{ path, content, executable: false }];
  const first = planUpdate({ [path]: hashOf(path, 'a') }, wanted('b'), present);
  const second = planUpdate(first.record, wanted('c'), present);
  expect([first.left, second.left]).toEqual([[path], [path]]);
});

test('a package.json keeps its version, its description and its owner', () => {
  const manifest = 'packages/library-client/package.json';
  const given = JSON.stringify({ name: 'c', version: '0.0.0', dependencies: { a: '1.0.0' } });
  const has = JSON.stringify({ name: 'c', version: '1.2.0', license: 'MIT', dependencies: { a: '1.0.0' } });
  const now = JSON.stringify({ name: 'c', version: '0.0.0', dependencies: { a: '2.0.0' } });
  const { write, left } = planUpdate(
    { [manifest]: hashOf(manifest, given) },
    [{ path: manifest, content: now, executable: false }],
    new Map([[manifest, Buffer.from(has)]]),
  );
  expect(left).toEqual([]);
  expect(JSON.parse(String(write[0]?.content))).toEqual({
    name: 'c',
    version: '1.2.0',
    license: 'MIT',
    dependencies: { a: '2.0.0' },
  });
});
