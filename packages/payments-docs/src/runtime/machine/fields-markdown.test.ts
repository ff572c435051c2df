import { expect, test } from 'vitest';
import { codeBlock, codeSpan } from './fields-markdown.ts';

test('a code span can contain any text', () => {
  expect(codeSpan('a')).toBe('`a`');
  expect(codeSpan('a`b')).toBe('``a`b``');
  expect(codeSpan('`')).toBe('`` ` ``');
  expect(codeSpan('a\nb')).toBe('`a b`');
});

test('a code block can contain any code', () => {
  expect(codeBlock('a', 'ts')).toBe('```ts\na\n```');
  expect(codeBlock('```', '')).toBe('````\n```\n````');
});
