import { expect, test } from 'vitest';
import type { Change } from '../../diff/verdict/change.ts';
import { changelogLines } from './changelog-lines.ts';

function change(where: string, message: string, more: Partial<Change> = {}): Change {
  return { bump: 'minor', wire: 'minor', types: 'minor', breaks: [], kind: 'nullable', where, message, ...more };
}

test('writes a line for each change, with short values', () => {
  const changes = [
    change('Line.price', 'The value may now be null.', { old: 'integer', new: 'integer or null' }),
    change('Line.sku', '`maxLength` was added.', { new: '20' }),
  ];
  expect(changelogLines(changes)).toEqual([
    '- `Line.price`: The value may now be null. Before: `integer`; now: `integer or null`.',
    '- `Line.sku`: `maxLength` was added.',
  ]);
});

test('writes one line for all changed descriptions and examples, and none for changes that the policy lowers to none', () => {
  const words = ['A', 'B', 'C', 'D'].map((where) =>
    change(where, 'The description changed.', { bump: 'patch', kind: 'text' }),
  );
  const ignored = change('E', 'The type was added.', { bump: 'none' });
  expect(changelogLines([...words, ignored])).toEqual([
    '- `descriptions`: `A`, `B`, `C` and 1 more reworded, or with other examples.',
  ]);
});
