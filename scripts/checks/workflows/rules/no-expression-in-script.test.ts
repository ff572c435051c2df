import { expect, test } from 'vitest';
import { noExpressionInScript } from './no-expression-in-script.ts';
import { checkWith, workflowWith } from './testing/check-with.ts';

test('accepts a variable', () => {
  expect(checkWith(noExpressionInScript, workflowWith('steps: [{ run: git tag "$BRANCH" }]'))).toEqual([]);
});

test('rejects an expression', () => {
  const expression = '$' + '{{ github.head_ref }}';
  expect(checkWith(noExpressionInScript, workflowWith(`steps: [{ run: "git tag ${expression}" }]`))).toEqual([
    'w.yml job build: A script contains an expression, whose value is run as code.',
  ]);
});
