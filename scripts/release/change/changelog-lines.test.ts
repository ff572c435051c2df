import { expect, test } from 'vitest';
import type { Change } from '../../diff/change.ts';
import { changelogLines } from './changelog-lines.ts';

function change(where: string, message: string, more: Partial<Change> = {}): Change {
  return { bump: 'minor', wire: 'minor', types: 'minor', hurts: [], kind: 'nullable', where, message, ...more };
}

test('a line for each change, with short values', () => {
  const changes = [
    change('Line.price', 'It may now be null.', { old: 'integer', new: 'integer or null' }),
    change('Line.sku', '`maxLength` is new.', { new: '20' }),
  ];
  expect(changelogLines(changes)).toEqual([
    '- `Line.price`: It may now be null. Before: `integer`; now: `integer or null`.',
    '- `Line.sku`: `maxLength` is new.',
  ]);
});

test('one line for all reworded prose, and none for what the policy leaves out', () => {
  const words = ['A', 'B', 'C', 'D'].map((where) =>
    change(where, 'It reads differently.', { bump: 'patch', kind: 'text' }),
  );
  const ignored = change('E', 'There is a new type.', { bump: 'none' });
  expect(changelogLines([...words, ignored])).toEqual([
    '- `descriptions`: `A`, `B`, `C` and 1 more reworded or with other examples.',
  ]);
});
