import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { docComment, literal, propertyAccess, propertyKey, quote } from './typescript.ts';

const hostile = [
  "it's",
  'a "quote"',
  'back\\slash',
  'line\nbreak\r\n',
  '\u2028\u2029',
  'a\u200b\u202eb\u00a0\u{e0041}',
  '</script><!-- */ //',
  '$' + '{process.exit()}`',
  '\0\u001b\ud800',
  '__proto__',
  'constructor',
  '',
  '1a',
  'a-b',
  'ümlaut',
];

/** The JavaScript value of the expression. */
function evaluate(expression: string): unknown {
  return new Function(`return (${expression});`)();
}

describe('text of the spec stays text', () => {
  test.each(hostile)('quote %j', (text) => {
    expect(evaluate(quote(text))).toBe(text);
    expect(quote(text)).not.toMatch(/[\n\r\u200b\u202e\u2028\u2029\u00a0\u{e0041}]|<\//u);
  });

  test.each(hostile)('propertyKey and propertyAccess %j', (name) => {
    const object = evaluate(`{ ${propertyKey(name)}: 1 }`) as object;
    expect(Object.getOwnPropertyNames(object)).toEqual([name]);
    expect(new Function('object', `return object${propertyAccess(name)};`)(object)).toBe(1);
  });

  test.each(hostile)('docComment %j', (text) => {
    const source = `${docComment(text, 'and more')}const after = 1;`;
    const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest);
    expect(file.statements).toHaveLength(1);
  });

  test('a literal of any JSON value', () => {
    const value = JSON.parse('{"a":[1,null,true,"x"],"__proto__":{"b":-0.5},"c-d":{}}');
    expect(evaluate(literal(value))).toEqual(value);
    expect(Object.keys(evaluate(literal(value)) as object)).toContain('__proto__');
  });
});

test('docComment is empty without text, and one line for a short one', () => {
  expect(docComment(undefined, ' ')).toBe('');
  expect(docComment('Short.')).toBe('/** Short. */\n');
  expect(docComment('One.\nTwo.', 'Three.')).toBe('/**\n * One.\n * Two.\n *\n * Three.\n */\n');
});
