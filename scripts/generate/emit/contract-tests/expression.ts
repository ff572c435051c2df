import { sameJson } from '../../cases/case/body.ts';
import type { Json } from '../../model/api.ts';
import { toPointer } from '../../spec/pointer.ts';
import { literal, propertyKey, quote } from '../typescript.ts';
import { editsBetween } from './edits.ts';

/** A value that has a name in the printed code. */
export interface Known {
  /** An expression: `minimal`, `field.value`. */
  name: string;
  value: Json;
}

/** Prints a value in the shortest readable way: edits known values, takes parts of them, and counts repetitions. */
export function expression(value: Json, known: Known | undefined): string {
  if (typeof value === 'string') return text(value, known);
  if (value === null || typeof value !== 'object') return literal(value);
  return (known && edited(value, known)) ?? built(value, known);
}

/** With more changes than this, a value reads better written out. */
const mostEdits = 4;

/** The known value with a few nested changes; undefined if there is more to change. */
function edited(value: Json, known: Known): string | undefined {
  const pointer = isStructure(value) ? pointerTo(value, known.value) : undefined;
  if (pointer !== undefined) return pointer === '' ? known.name : `at(${known.name}, ${quote(pointer)})`;
  const edits = editsBetween(known.value, value);
  if (edits.length === 0 || edits.length > mostEdits || edits.some(({ pointer }) => pointer === '')) return undefined;
  return edits.reduce((before, edit) => {
    if (edit.value === undefined) return `remove(${before}, ${quote(edit.pointer)})`;
    return `set(${before}, ${quote(edit.pointer)}, ${built(edit.value, known)})`;
  }, known.name);
}

function isStructure(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function built(value: Json, known: Known | undefined): string {
  if (typeof value === 'string') return text(value, known);
  if (value === null || typeof value !== 'object') return literal(value);
  const inner = (part: Json): string => {
    if (known === undefined || !isStructure(part)) return built(part, known);
    const pointer = pointerTo(part, known.value);
    if (pointer !== undefined) return pointer === '' ? known.name : `at(${known.name}, ${quote(pointer)})`;
    // Items of a list are alike.
    const like = Array.isArray(known.value) ? known.value[0] : undefined;
    return (like !== undefined && edited(part, { name: `at(${known.name}, '/0')`, value: like })) || built(part, known);
  };
  if (!Array.isArray(value)) return object(Object.entries(value), inner);
  const [first, ...others] = value;
  const repeats = first !== undefined && others.length > 2 && others.every((other) => sameJson(first, other));
  if (repeats) return `repeat(${value.length}, ${inner(first)})`;
  return `[${value.map(inner).join(', ')}]`;
}

function object(members: [string, Json][], inner: (part: Json) => string): string {
  const [first] = members;
  const isNumbered = members.every(([name, value], index) => name === `key${index + 1}` && sameJson(value, first?.[1]));
  if (first && members.length > 3 && isNumbered) return `entries(${members.length}, ${inner(first[1])})`;
  if (members.some(([name]) => name === '__proto__')) {
    const pairs = members.map(([name, value]) => `[${quote(name)}, ${inner(value)}]`);
    return `Object.fromEntries([${pairs.join(', ')}])`;
  }
  const shown = members.map(([name, value]) => `${key(name)}: ${inner(value)}`);
  return shown.length === 0 ? '{}' : `{ ${shown.join(', ')} }`;
}

function key(name: string): string {
  const counted = repetition(name);
  return counted === undefined ? propertyKey(name) : `[${counted}]`;
}

/** The first place of the known value with exactly this value, a structure. */
function pointerTo(value: Json, known: Json, pointer = '', printed = JSON.stringify(value)): string | undefined {
  if (known === null || typeof known !== 'object') return undefined;
  if (printed === JSON.stringify(known)) return pointer;
  for (const [name, inner] of Object.entries(known)) {
    if (inner === null || typeof inner !== 'object') continue;
    const found = pointerTo(value, inner, pointer + toPointer([name]), printed);
    if (found !== undefined) return found;
  }
  return undefined;
}

function text(value: string, known: Known | undefined): string {
  const counted = repetition(value);
  if (counted !== undefined) return counted;
  if (known === undefined || !isStructure(known.value)) return quote(value);
  return value === JSON.stringify(known.value) ? `JSON.stringify(${known.name})` : quote(value);
}

/** A text that repeats one or two characters, printed with their number. */
function repetition(value: string): string | undefined {
  const [first = '', second = ''] = value;
  for (const unit of [first, first + second]) {
    const count = value.length / unit.length;
    if (Number.isInteger(count) && count >= 8 && unit.repeat(count) === value) return `${quote(unit)}.repeat(${count})`;
  }
  return undefined;
}
