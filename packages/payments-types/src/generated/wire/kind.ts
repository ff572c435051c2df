// Copied from scripts/generate/wire/kind.ts by `pnpm generate`. Do not edit.

/** What the text of a parameter is read as. */
export type Kind =
  | 'string'
  | 'number'
  | 'boolean'
  /** A number or `true` or `false` if it looks like one, else text. */
  | 'any'
  | ListKind
  | ObjectKind
  /** JSON text. */
  | 'json';

export interface ListKind {
  items: Kind;
}

export interface ObjectKind {
  properties: { readonly [name: string]: Kind };
  /** The kind of properties that are not listed; absent if there are none. */
  others?: Kind;
}

/** Reads a single text. One that is not of its kind stays text, for a validator to refuse. */
export function readText(kind: Kind, text: string): unknown {
  switch (kind) {
    case 'string':
      return text;
    case 'number':
      return readNumber(text) ?? text;
    case 'boolean':
      return readBoolean(text) ?? text;
    case 'any':
      return readNumber(text) ?? readBoolean(text) ?? text;
    default:
      return readJson(text) ?? text;
  }
}

function readNumber(text: string): number | undefined {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

function readBoolean(text: string): boolean | undefined {
  return text === 'true' || text === 'false' ? text === 'true' : undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The kind of a property; `undefined` if the object has none of this name. */
export function kindOf({ properties, others }: ObjectKind, name: string): Kind | undefined {
  return Object.hasOwn(properties, name) ? properties[name] : others;
}

/** Whether a kind leaves open what a text is. */
export function isOpen(kind: Kind): boolean {
  if (typeof kind === 'string') return kind === 'any';
  if ('items' in kind) return isOpen(kind.items);
  return [...Object.values(kind.properties), ...(kind.others ? [kind.others] : [])].some(isOpen);
}
