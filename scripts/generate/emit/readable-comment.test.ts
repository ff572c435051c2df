import { expect, test } from 'vitest';
import { readableComment, withoutName } from './readable-comment.ts';

const cases: { name: string; given: string; want: string[] }[] = [
  { name: 'one line', given: '* @description City. ', want: ['* City. '] },
  { name: 'only an enum tag', given: '* @enum {string} ', want: [] },
  {
    name: 'marks that turn the direction of text',
    given: '* @description Safe\u202e now\u2069. ',
    want: ['* Safe now. '],
  },
  { name: 'only a format', given: '* Format: int32 ', want: [] },
  {
    name: 'title, prose of two lines, tags',
    given: '*\n * Title\n * @description First\n *     second.\n * @default false\n * @example 1\n ',
    want: ['*\n * Title\n *\n * First\n * second.\n *\n * @default false\n * @example 1\n '],
  },
  {
    name: 'examples that fit into a line',
    given:
      '*\n * @example [\n *       1,\n *       2\n *     ]\n * @example {\n *       "a": {\n *         "b": 1\n *       }\n *     }\n ',
    want: ['*\n * @example [ 1, 2 ]\n * @example { "a": { "b": 1 } }\n '],
  },
  {
    name: 'an example that does not',
    given: `*\n * Title\n * @example [\n *       "${'x'.repeat(110)}"\n *     ]\n `,
    want: [`*\n * Title\n *\n * @example [\n *   "${'x'.repeat(110)}"\n * ]\n `],
  },
];

test.each(cases)('$name', ({ given, want }) => {
  expect(readableComment(given)).toEqual(want);
});

test.each([
  ['ReadingRoom', '*\n * Reading room\n *\n * A place.\n ', '* A place. '],
  ['ReadingRoom', '*\n * Reading room\n *\n * A place.\n *\n * @example 1\n ', '*\n * A place.\n *\n * @example 1\n '],
  ['reading_room', '*\n * Reading room\n *\n * A place.\n ', '*\n * Reading room\n *\n * A place.\n '],
  ['Reading', '*\n * Reading room\n *\n * A place.\n ', '*\n * Reading room\n *\n * A place.\n '],
  ['City', '* City ', '* City '],
])('the comment of %s', (name, given, want) => {
  expect(withoutName(given, name)).toBe(want);
});
