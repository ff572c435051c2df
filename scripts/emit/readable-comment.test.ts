import { expect, test } from 'vitest';
import { readableComment } from './readable-comment.ts';

const cases: { name: string; given: string; want: string[] }[] = [
  { name: 'one line', given: '* @description City. ', want: ['* City. '] },
  { name: 'only an enum tag', given: '* @enum {string} ', want: [] },
  { name: 'only a format', given: '* Format: int32 ', want: [] },
  {
    name: 'title, prose of two lines, tags',
    given:
      '*\n * Title\n * @description First\n *     second.\n * @default false\n * @example [\n *       1\n *     ]\n ',
    want: ['*\n * Title\n *\n * First\n * second.\n *\n * @default false\n * @example [\n *   1\n * ]\n '],
  },
];

test.each(cases)('$name', ({ given, want }) => {
  expect(readableComment(given)).toEqual(want);
});
