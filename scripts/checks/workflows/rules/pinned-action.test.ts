import { expect, test } from 'vitest';
import { pinnedAction } from './pinned-action.ts';
import { checkWith } from './testing/check-with.ts';

const commit = 'de0fac2e4500dabe0009e67214ff5f5447ce83dd';

test.each([`- uses: actions/checkout@${commit} # v6.0.2`, '- uses: ./.github/actions/setup'])('accepts %s', (line) => {
  expect(checkWith(pinnedAction, line)).toEqual([]);
});

test.each(['- uses: actions/checkout@v6', `- uses: actions/checkout@${commit}`])('rejects %s', (line) => {
  expect(checkWith(pinnedAction, line)).toEqual(['w.yml:1: The action is not pinned to a commit.']);
});
