import { literal, propertyKey } from '../typescript.ts';

/** An expression, where a value could stand as well. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A literal of a value that may hold expressions. Members that are `undefined` are left out. */
export function printValue(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (Array.isArray(value)) return `[${value.map(printValue).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return literal(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return '{}';
  return `{ ${members.map(([name, member]) => `${propertyKey(name)}: ${printValue(member)}`).join(', ')} }`;
}
