import { isBounded, longestRisk, regularExpression } from '../../model/keywords/regular-expression.ts';
import type { EnumShape, NumberShape, Schema, StringShape } from '../../model/schema.ts';
import { literal, quote } from '../typescript.ts';
import type { Scope } from './scope.ts';
import { oneOfValues, plural, stringFormat, typeName } from './words.ts';

/** Enums of at least this many values are looked up in a set. */
const many = 8;

export function printEnum(schema: Schema & EnumShape, scope: Scope): string {
  const values = schema.values.map(({ value }) => value);
  const plain = values.filter((value) => typeof value !== 'object' || value === null);
  const tests = values
    .filter((value) => typeof value === 'object' && value !== null)
    .map((value) => `${scope.use('isEqual')}(value, ${literal(value)})`);
  if (plain.length < many) tests.unshift(...plain.map((value) => `value === ${literal(value)}`));
  else {
    const isListed = scope.component !== undefined && values.every((value) => typeof value === 'string');
    const list = isListed && scope.component ? scope.useList(scope.component) : `[${plain.map(literal).join(', ')}]`;
    tests.unshift(`${scope.constant('Values', `/* @__PURE__ */ new Set<unknown>(${list})`)}.has(value)`);
  }
  const message = oneOfValues(values, scope.component) + (schema.nullable ? ' or null' : '');
  return `return ${tests.join(' || ')} ? undefined : ${scope.use('issue')}('enum', ${quote(message)});\n`;
}

export function printString(schema: Schema & StringShape, scope: Scope): string {
  const { minLength = 0, maxLength, pattern } = schema;
  const format = stringFormat(schema.format);
  const limits: Limit[] = [];
  if (minLength > 0) {
    const test = minLength === 1 ? "value === ''" : `${scope.use('isShorter')}(value, ${minLength})`;
    limits.push({ test, keyword: 'minLength', message: `must be at least ${plural(minLength, 'character')} long` });
  }
  if (maxLength !== undefined) {
    const message = `must be at most ${plural(maxLength, 'character')} long`;
    limits.push({ test: `${scope.use('isLonger')}(value, ${maxLength})`, keyword: 'maxLength', message });
  }
  const expression = pattern === undefined ? undefined : printPattern(pattern, scope);
  if (expression !== undefined) {
    const test = `!${scope.constant('Pattern', expression)}.test(value)`;
    limits.push({ test, keyword: 'pattern', message: `must match the pattern ${pattern}` });
  }
  if (format) limits.push({ test: `!${scope.use(format.check)}(value)`, keyword: 'format', message: format.message });
  return `if (typeof value !== 'string') return ${otherType(schema, scope)};\n${printLimits(limits, scope)}`;
}

/** The issue of a value of another type than the schema's: undefined if the schema has no `type`. */
export function otherType(schema: Schema & { loose?: true }, { use }: Scope): string {
  return schema.loose ? 'undefined' : `${use('wrongType')}(${quote(typeName(schema))})`;
}

/** Patterns of JSON Schema have the `u` flag; one that is only valid without it is still checked. */
export function printPattern(pattern: string, { note }: Scope): string | undefined {
  const expression = regularExpression(pattern);
  if (!expression)
    note(
      'invalid-pattern',
      `The pattern \`${pattern}\` is not a regular expression, so it is not checked.`,
      'Correct it.',
    );
  else if (isBounded(pattern))
    note(
      'catastrophic-pattern',
      `The pattern \`${pattern}\` takes exponential time, so it is only checked in texts of up to ${longestRisk} characters.`,
      'Write it so that no group repeats what is repeated inside it.',
    );
  else if (!expression.unicode)
    note(
      'pattern-without-u',
      `The pattern \`${pattern}\` is not valid with the \`u\` flag, so it is used without.`,
      'Escape what the flag asks for, such as `-` in a character class.',
    );
  // `source` escapes everything that would end a literal (ECMA-262, section 22.2.6.13.1).
  return expression && `/${expression.source}/${expression.flags}`;
}

export function printNumber(schema: Schema & NumberShape, scope: Scope): string {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format } = schema;
  const limits: Limit[] = [];
  if (minimum !== undefined) {
    limits.push({ test: `value < ${minimum}`, keyword: 'minimum', message: `must be ${minimum} or more` });
  }
  if (maximum !== undefined) {
    limits.push({ test: `value > ${maximum}`, keyword: 'maximum', message: `must be ${maximum} or less` });
  }
  if (exclusiveMinimum !== undefined) {
    const message = `must be more than ${exclusiveMinimum}`;
    limits.push({ test: `value <= ${exclusiveMinimum}`, keyword: 'exclusiveMinimum', message });
  }
  if (exclusiveMaximum !== undefined) {
    const message = `must be less than ${exclusiveMaximum}`;
    limits.push({ test: `value >= ${exclusiveMaximum}`, keyword: 'exclusiveMaximum', message });
  }
  if (multipleOf !== undefined) {
    const test = `!${scope.use('isMultipleOf')}(value, ${multipleOf})`;
    limits.push({ test, keyword: 'multipleOf', message: `must be a multiple of ${multipleOf}` });
  }
  if (
    format === 'int32' &&
    !(minimum !== undefined && minimum >= -(2 ** 31) && maximum !== undefined && maximum < 2 ** 31)
  ) {
    limits.push({ test: `!${scope.use('isInt32')}(value)`, keyword: 'format', message: 'must be a 32-bit integer' });
  }
  if (format === 'int64' && !schema.integer) {
    limits.push({ test: '!Number.isInteger(value)', keyword: 'format', message: 'must be a 64-bit integer' });
  }
  const isRight = schema.integer ? 'isInteger' : 'isNumber';
  return `if (!${scope.use(isRight)}(value)) return ${otherType(schema, scope)};\n${printLimits(limits, scope)}`;
}

/** A keyword that a value of the right type may still break. */
export interface Limit {
  /** An expression that is true if the keyword is broken. */
  test: string;
  keyword: string;
  message: string;
}

function printLimits(limits: readonly Limit[], scope: Scope): string {
  const [only] = limits;
  if (only === undefined) return 'return undefined;\n';
  if (limits.length === 1) {
    const issue = `${scope.use('issue')}(${quote(only.keyword)}, ${quote(only.message)})`;
    const isNegated = only.test.startsWith('!');
    return `return ${isNegated ? `${only.test.slice(1)} ? undefined : ${issue}` : `${only.test} ? ${issue} : undefined`};\n`;
  }
  return `let found: ${scope.use('Found')};\n${limits.map((limit) => printLimit(limit, scope)).join('')}return found;\n`;
}

/** A statement that adds the issue of a broken keyword to `found`. */
export function printLimit({ test, keyword, message }: Limit, { use }: Scope): string {
  return `if (${test}) found = ${use('add')}(found, ${quote(keyword)}, ${quote(message)});\n`;
}
