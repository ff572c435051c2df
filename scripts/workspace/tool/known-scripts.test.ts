import { expect, test } from 'vitest';
import { keepKnownRows, keepKnownScripts } from './known-scripts.ts';

const workflow = `name: Checks
jobs:
  check:
    runs-on: ubuntu
    steps:
      - uses: actions/checkout
      - run: npx -y pnpm@12 runtimes
      - run: npx -y pnpm@12 check
  new:
    runs-on: ubuntu
    steps:
      - run: npx -y pnpm@12 new:check
`;

test('lines and jobs that run unknown scripts go', () => {
  expect(keepKnownScripts(workflow, new Set(['check']))).toBe(`name: Checks
jobs:
  check:
    runs-on: ubuntu
    steps:
      - uses: actions/checkout
      - run: npx -y pnpm@12 check
`);
  expect(keepKnownScripts(workflow, new Set(['check', 'runtimes', 'new:check']))).toBe(workflow);
});

test('tables lose the rows about scripts that are not there', () => {
  const table = `| command | what it does |
| --- | --- |
| \`pnpm run docs\`, \`pnpm docs:preview\` | the site |
| \`pnpm bench [NAME…]\` | sizes |
`;
  expect(keepKnownRows(table, new Set(['docs', 'docs:preview']))).toBe(table.replace(/\| `pnpm bench.*\n/, ''));
  expect(keepKnownRows(table, new Set(['docs', 'docs:preview', 'bench']))).toBe(table);
});
