import type { Operation } from '../../model/api.ts';
import { quote } from '../typescript.ts';
import { bodyType, parameterType, type Type } from './type-of.ts';

/** One argument of a generated method. */
export interface Argument {
  name: string;
  kind: 'path' | 'body' | 'query' | 'header';
  /** Name of a path parameter in the document. */
  parameter?: string;
  type: Type;
  isRequired: boolean;
}

/** The arguments of a method: each path parameter, the body, the query, and the headers that the document lists. */
export function argumentsOf(operation: Operation): Argument[] {
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
  // In the order of the path, which is how people read it.
  inPath.sort((one, other) => operation.path.indexOf(`{${one.name}}`) - operation.path.indexOf(`{${other.name}}`));
  const names = argumentNames(inPath.map(({ name }) => name));
  const found = inPath.map(
    (parameter, index): Argument => ({
      name: names[index] ?? '',
      kind: 'path',
      parameter: parameter.name,
      type: parameterType(operation, 'path', parameter.name),
      isRequired: true,
    }),
  );
  const body = bodyType(operation);
  if (body)
    found.push({ name: 'body', kind: 'body', type: body, isRequired: operation.requestBody?.required ?? false });
  for (const kind of ['query', 'header'] as const) {
    const all = operation.parameters.filter((parameter) => parameter.in === kind);
    // The client makes the key itself.
    const there = all.filter(({ idempotencyKey }) => !idempotencyKey);
    if (there.length === 0) continue;
    const name = kind === 'query' ? 'query' : 'headers';
    const type = parameterType(operation, kind);
    const keys = all.filter(({ idempotencyKey }) => idempotencyKey).map((key) => quote(key.name));
    found.push({
      name,
      kind,
      type: keys.length === 0 ? type : { ...type, text: `Omit<${type.text}, ${keys.join(' | ')}>` },
      isRequired: there.some(({ required }) => required),
    });
  }
  return found;
}

/** Valid names for arguments, all different. */
function argumentNames(names: string[]): string[] {
  const used = new Set(['body', 'query', 'headers', 'options', 'call', ...reserved]);
  return names.map((name) => {
    const [first = '', ...others] = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
    const base = first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
    const wanted = /^[A-Za-z]/.test(base) ? base : `parameter${base}`;
    let free = wanted;
    for (let count = 2; used.has(free); count += 1) free = `${wanted}${count}`;
    used.add(free);
    return free;
  });
}

const reserved =
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  );
