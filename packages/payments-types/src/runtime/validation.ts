import { toPointer } from './json.ts';

/** Shared by the generated validators. A check returns `undefined` for a valid value, so that it allocates nothing. */

/** One way in which a value breaks its schema. */
export interface Issue {
  /** JSON pointer (RFC 6901) into the value; '' for the value itself. Also points at a property that is missing. */
  pointer: string;
  /** The broken keyword of JSON Schema. A property that must not be present breaks `not` or `additionalProperties`. */
  keyword: string;
  /** The expectation, in words that can follow the name of the place: `must be a string`. */
  message: string;
}

/** The result of a check: all issues, or `undefined` if there are none. */
export type Found = Issue[] | undefined;

/** Makes a validator of a check: it returns an empty list for a valid value. */
export function validator(check: (value: unknown) => Found): (value: unknown) => Issue[] {
  return (value) => check(value) ?? [];
}

/** A single issue of the value itself. */
export function issue(keyword: string, message: string): Issue[] {
  return [{ pointer: '', keyword, message }];
}

/** The issue of a value that has another JSON type than the named one, such as `a string or null`. */
export function wrongType(name: string): Issue[] {
  return issue('type', `must be ${name}`);
}

/** Adds an issue of the value itself to those found before. */
export function add(found: Found, keyword: string, message: string): Issue[] {
  const issues = found ?? [];
  issues.push({ pointer: '', keyword, message });
  return issues;
}

/** Adds the issues of a property or an item, with its name or index before their pointers. */
export function at(found: Found, key: string | number, inner: Found): Found {
  if (inner === undefined) return found;
  const issues = found ?? [];
  const start = toPointer([key]);
  for (const { pointer, keyword, message } of inner) issues.push({ pointer: start + pointer, keyword, message });
  return issues;
}

/** Adds the issues of another check of the same value. If the type is wrong, one such issue is enough. */
export function both(found: Found, others: Found): Found {
  if (found === undefined || others === undefined) return found ?? others;
  return isWrongType(others) ? found : found.concat(others);
}

/** The issue of a required property that is missing. */
export const missing: Found = issue('required', 'must be present');

/** The issue of a property whose schema is `false`. */
export const unwanted: Found = issue('not', 'must not be present');

/** The issue of a property that the schema does not list, where no others are allowed. */
export const unlisted: Found = issue('additionalProperties', 'must not be present');

/** Turns the issues of a property's name into one issue of the property. */
export function nameIssue(inner: Found): Found {
  if (inner === undefined) return undefined;
  return issue('propertyNames', `has a name that ${inner.map(({ message }) => message).join(' and ')}`);
}

/** Returns the issues of a union whose variants found `results`. `expected` lists the variants for the message. */
export function oneOf(results: readonly Found[], expected: string, intended = -1): Found {
  const matches = results.filter((found) => found === undefined).length;
  if (matches === 1) return undefined;
  if (matches > 1) return issue('oneOf', `must be exactly one of ${expected}, but matches ${matches} of them`);
  return closest(results, intended) ?? issue('oneOf', `must be ${results.length === 1 ? '' : 'one of '}${expected}`);
}

/** As {@link oneOf}, but a value may match several variants. */
export function anyOf(results: readonly Found[], expected: string, intended = -1): Found {
  if (results.includes(undefined)) return undefined;
  return closest(results, intended) ?? issue('anyOf', `must be ${results.length === 1 ? '' : 'one of '}${expected}`);
}

/**
 * Returns the issues of the intended variant: the one that a discriminator names, else the only one whose type fits,
 * else the only one of those whose required properties are present and that forbids none.
 */
function closest(results: readonly Found[], intended: number): Found {
  if (results[intended]) return results[intended];
  const fitting = results.filter((found) => !isWrongType(found));
  if (fitting.length === 1) return fitting[0];
  const shaped = fitting.filter((found) => !found?.some(isAboutShape));
  return shaped.length === 1 ? shaped[0] : undefined;
}

function isWrongType(found: Found): boolean {
  return found?.[0]?.pointer === '' && found[0].keyword === 'type';
}

function isAboutShape({ pointer, keyword }: Issue): boolean {
  const isOfTheValue = pointer.lastIndexOf('/') <= 0;
  return isOfTheValue && ['required', 'not', 'additionalProperties', 'enum', 'type'].includes(keyword);
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property of the object itself, for names such as `constructor` that every object inherits. */
export function own(value: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

export function mustBeString(value: unknown): Found {
  return typeof value === 'string' ? undefined : wrongType('a string');
}

export function mustBeBoolean(value: unknown): Found {
  return typeof value === 'boolean' ? undefined : wrongType('a boolean');
}

export function mustBeNumber(value: unknown): Found {
  return Number.isFinite(value) ? undefined : wrongType('a number');
}

export function mustBeInteger(value: unknown): Found {
  return Number.isInteger(value) ? undefined : wrongType('an integer');
}

export function mustBeNull(value: unknown): Found {
  return value === null ? undefined : wrongType('null');
}

export function mustBeStringOrNull(value: unknown): Found {
  return typeof value === 'string' || value === null ? undefined : wrongType('a string or null');
}

export function mustBeBooleanOrNull(value: unknown): Found {
  return typeof value === 'boolean' || value === null ? undefined : wrongType('a boolean or null');
}

export function mustBeNumberOrNull(value: unknown): Found {
  return Number.isFinite(value) || value === null ? undefined : wrongType('a number or null');
}

export function mustBeIntegerOrNull(value: unknown): Found {
  return Number.isInteger(value) || value === null ? undefined : wrongType('an integer or null');
}
