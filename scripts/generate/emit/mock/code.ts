import { literal, propertyKey } from '../typescript.ts';

/** An expression in place of a value. */
export class Code {
  readonly #print: () => string;

  /** @param text the expression, or a function that returns it on printing */
  constructor(text: string | (() => string)) {
    this.#print = typeof text === 'string' ? () => text : text;
  }

  get text(): string {
    return this.#print();
  }
}

/** The expression for a validator of the types package. */
export class ValidatorCode extends Code {}

/** Whether a value contains the expression for a validator. */
export function hasValidators(value: unknown): boolean {
  if (value instanceof Code) return value instanceof ValidatorCode;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasValidators);
}

/** Prints a literal of a value that may contain expressions. Leaves out members that are `undefined`. */
export function printValue(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (Array.isArray(value)) return `[${value.map(printValue).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return literal(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return '{}';
  return `{ ${members.map(printMember).join(', ')} }`;
}

/** TypeScript widens a text under a name that every object inherits: it takes that member's type for the expected one. */
function printMember([name, member]: [string, unknown]): string {
  const kept = typeof member === 'string' && name in Object.prototype ? ' as const' : '';
  return `${propertyKey(name)}: ${printValue(member)}${kept}`;
}
