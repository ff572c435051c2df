import { expect, test } from 'vitest';
import type { Change, Verdict } from '../verdict/change.ts';
import { printGithub } from './print-github.ts';
import { printMarkdown } from './print-markdown.ts';
import { printSarif } from './print-sarif.ts';

const change: Change = {
  bump: 'major',
  wire: 'major',
  types: 'none',
  breaks: ['callers that send it'],
  where: 'POST /books · request · a,b:c',
  message: '100% of it\n::error::was removed.',
  kind: 'property-removed',
};
const verdict: Verdict = { bump: 'major', wire: 'major', types: 'none', changes: [change] };
const location = { file: 'spec/Some book.yaml', line: 7 };

test('text of the spec cannot end an annotation', () => {
  expect(printGithub([change], () => location)).toBe(
    '::warning file=spec/Some book.yaml,line=7,title=major on the wire only%3A POST /books · request · a%2Cb%3Ac::100%25 of it%0A::error::was removed.\n',
  );
  expect(printGithub([{ ...change, bump: 'patch' }], () => undefined)).toMatch(/^::notice title=patch%3A/);
});

test('SARIF has a rule for each kind, a level, and a place', () => {
  const { version, runs } = JSON.parse(printSarif(verdict, () => location));
  expect(version).toBe('2.1.0');
  expect(runs[0].tool.driver.rules).toEqual([{ id: 'property-removed', name: 'property-removed' }]);
  expect(runs[0].results[0]).toMatchObject({
    ruleId: 'property-removed',
    level: 'error',
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: 'spec/Some%20book.yaml' }, region: { startLine: 7 } },
        logicalLocations: [{ fullyQualifiedName: change.where }],
      },
    ],
  });
});

test('a verdict on the wire alone says so', () => {
  const want = 'Only the wire was judged: openapi-typescript cannot declare the types of one of the documents.';
  expect(printMarkdown({ ...verdict, typesUnknown: true })).toContain(want);
  expect(printMarkdown({ bump: 'none', wire: 'none', types: 'none', changes: [], typesUnknown: true })).toContain(want);
  expect(printSarif({ ...verdict, typesUnknown: true }, () => undefined)).toContain(want);
});
