import { expect, test } from 'vitest';
import type { Change } from '../../diff/verdict/change.ts';
import { parseSpecReport, printSpecReport, type SpecReport } from './spec-report.ts';

const change: Change = {
  bump: 'major',
  wire: 'major',
  types: 'none',
  breaks: ['callers that send it'],
  where: 'Metadata.*',
  message: '`maxLength` was lowered.',
  kind: 'limit-tightened' as Change['kind'],
  old: '500',
  new: '9',
};
const report: SpecReport = {
  verdict: { bump: 'major', wire: 'major', types: 'none', changes: [change] },
  reference: '-  At most 500 characters.\n+  At most 9 characters.\n',
};

test('shows the verdict, each change and the rendered difference', () => {
  expect(printSpecReport(parseSpecReport(JSON.stringify(report)))).toBe(`### Changes to the API

**major**: 1 change; major on the wire, none for generated types.

| | Where | What | Breaks | Before | After |
| --- | --- | --- | --- | --- | --- |
| major | \`Metadata.*\` | \`maxLength\` was lowered. | callers that send it | \`500\` | \`9\` |

<details><summary>Changes to the reference</summary>

\`\`\`diff
-  At most 500 characters.
+  At most 9 characters.
\`\`\`

</details>
`);
});

test('no text of a report becomes a link, a mention or a tag, or ends its code block', () => {
  const hostile = 'a | b ` <img src=x> [x](https://evil.example) @everyone #1 www.evil.example **b** `@ok` \n## c';
  const reference = '```\n````\n</details> @everyone\n';
  const text = printSpecReport(
    parseSpecReport(
      JSON.stringify({
        verdict: { ...report.verdict, changes: [{ ...change, where: hostile, message: hostile, old: hostile }] },
        reference,
      }),
    ),
  );
  const row = text.split('\n').find((line) => line.startsWith('| major')) ?? '';
  const words = row.replaceAll(/(?<!\\)(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
  expect(words).not.toMatch(/<img|\]\(|https:\/\/|@[a-z]|#\d|www\.|\*\*/);
  expect(row.split(/(?<!\\)\|/)).toHaveLength(8);
  expect(text).toContain(`\`\`\`\`\`diff\n${reference}\`\`\`\`\``);
});

test('a report fits into a comment, whatever its length', () => {
  const long = 'x'.repeat(1000);
  const changes = Array.from({ length: 5000 }, () => ({ ...change, where: long, message: long, old: long, new: long }));
  const text = printSpecReport(
    parseSpecReport(
      JSON.stringify({ verdict: { ...report.verdict, changes }, reference: 'long line\n'.repeat(100_000) }),
    ),
  );
  expect(text.length).toBeLessThan(65_000);
  expect(text).toContain(' of 5000 changes');
  expect(text).toContain('… (truncated)');
});

test.each([
  ['null'],
  ['{}'],
  ['{"verdict":{"changes":[{}]},"reference":""}'],
  ['{"verdict":{"changes":[]},"reference":""}'],
])('rejects %s', (text) => {
  expect(() => parseSpecReport(text)).toThrow();
});

test('a report holds only the words that we know', () => {
  const hostile = {
    ...change,
    breaks: ['TypeScript callers', '@everyone', '<b>', 7],
    kind: '<img src=x>',
    policy: { from: 'major', reason: '@everyone [x](https://evil.example)' },
  };
  const { verdict } = parseSpecReport(
    JSON.stringify({ verdict: { ...report.verdict, changes: [hostile] }, reference: '' }),
  );
  expect(verdict.changes[0]).toMatchObject({ breaks: ['TypeScript callers'], kind: 'other' });
  expect(printSpecReport({ verdict, reference: '' })).not.toMatch(/@everyone|(?<!\\)\]\(/);
});

test.each([
  ['a bump of the prototype', { bump: 'constructor' }],
  ['an object for a text', { where: { toString: 'x' } }],
  ['a number for a text', { message: 7 }],
  ['a policy without a reason', { policy: { from: 'major' } }],
])('rejects %s', (_name, members) => {
  const changes = [{ ...change, ...members }];
  expect(() => parseSpecReport(JSON.stringify({ verdict: { ...report.verdict, changes }, reference: '' }))).toThrow();
});
