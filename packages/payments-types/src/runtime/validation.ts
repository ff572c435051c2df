/** What the generated validators share. A check returns `undefined` for a valid value, so that judging one allocates nothing. */

/** One way in which a value breaks its schema. */
export interface Fault {
  /** JSON pointer (RFC 6901) into the judged value, '' for the value itself. A property that is missing is pointed at too. */
  pointer: string;
  /** The keyword of JSON Schema that is broken. A property that must not be there breaks `not` or `additionalProperties`. */
  keyword: string;
  /** What would be right, in words that follow the name of the place: `must be a string`. */
  message: string;
}

/** What a check finds: every fault, or `undefined` when there is none. */
export type Found = Fault[] | undefined;

/** A single fault of the value itself. */
export function fault(keyword: string, message: string): Fault[] {
  return [{ pointer: '', keyword, message }];
}

/** The fault of a value that has another JSON type than the named one, such as `a string or null`. */
export function wrongType(name: string): Fault[] {
  return fault('type', `must be ${name}`);
}

/** Adds a fault of the value itself to those found before. */
export function add(found: Found, keyword: string, message: string): Fault[] {
  const faults = found ?? [];
  faults.push({ pointer: '', keyword, message });
  return faults;
}

/** Adds the faults of a property or an item, with its name or index before their pointers. */
export function at(found: Found, key: string | number, inner: Found): Found {
  if (inner === undefined) return found;
  const faults = found ?? [];
  const token = typeof key === 'number' ? key : key.replaceAll('~', '~0').replaceAll('/', '~1');
  for (const { pointer, keyword, message } of inner) faults.push({ pointer: `/${token}${pointer}`, keyword, message });
  return faults;
}

/** Adds the faults of another check of the same value. When its very type is wrong, one such fault is enough. */
export function both(found: Found, others: Found): Found {
  if (found === undefined || others === undefined) return found ?? others;
  return isWrongType(others) ? found : found.concat(others);
}

/** The fault of a required property that is not there. */
export const missing: Found = fault('required', 'must be present');

/** The fault of a property whose schema is `false`. */
export const unwanted: Found = fault('not', 'must not be present');

/** The fault of a property that the schema does not list, where no others are allowed. */
export const unlisted: Found = fault('additionalProperties', 'must not be present');

/** Turns the faults of a property's name into one fault of the property. */
export function nameFault(inner: Found): Found {
  if (inner === undefined) return undefined;
  return fault('propertyNames', `has a name that ${inner.map(({ message }) => message).join(' and ')}`);
}

/** Judges a union whose variants found these faults. `expected` lists the variants, for people. */
export function oneOf(results: readonly Found[], expected: string, meant = -1): Found {
  const matches = results.filter((found) => found === undefined).length;
  if (matches === 1) return undefined;
  if (matches > 1) return fault('oneOf', `must be exactly one of ${expected}, but matches ${matches} of them`);
  return closest(results, meant) ?? fault('oneOf', `must be ${results.length === 1 ? '' : 'one of '}${expected}`);
}

/** As {@link oneOf}, where one match or more is right. */
export function anyOf(results: readonly Found[], expected: string, meant = -1): Found {
  if (results.includes(undefined)) return undefined;
  return closest(results, meant) ?? fault('anyOf', `must be ${results.length === 1 ? '' : 'one of '}${expected}`);
}

/**
 * The faults of the variant that the value is clearly meant to be: the one that a discriminator names, else the only one whose type fits,
 * else the only one of those that has all it requires and nothing that it refuses.
 */
function closest(results: readonly Found[], meant: number): Found {
  if (results[meant]) return results[meant];
  const fitting = results.filter((found) => !isWrongType(found));
  if (fitting.length === 1) return fitting[0];
  const shaped = fitting.filter((found) => !found?.some(isAboutShape));
  return shaped.length === 1 ? shaped[0] : undefined;
}

function isWrongType(found: Found): boolean {
  return found?.[0]?.pointer === '' && found[0].keyword === 'type';
}

function isAboutShape({ pointer, keyword }: Fault): boolean {
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
