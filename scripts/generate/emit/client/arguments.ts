import type { Content, Operation } from '../../model/api.ts';
import { requestContent } from '../../model/json-content.ts';
import { quote } from '../typescript.ts';
import { bodyType, parameterType, type Type } from './type-of.ts';

/** An argument of a generated method before the last one. */
export interface Argument {
  name: string;
  kind: 'path' | 'body';
  /** Name of a path parameter in the document. */
  parameter?: string;
}

/** A member of the last argument, besides those of every call. */
interface Option {
  name: 'query' | 'header' | 'cookie' | 'body' | 'contentType';
  type: Type;
  isRequired: boolean;
}

/** The types of a generated method. */
export interface Signature {
  arguments: (Argument & { type: Type })[];
  options: Option[];
}

/**
 * The arguments before the last one: each path parameter, and a body that is required. Everything else is a member of the last argument, so
 * that one more of it changes no call.
 */
export function argumentsOf(operation: Operation): Argument[] {
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
  // In the order of the path, which is how people read it.
  inPath.sort((one, other) => operation.path.indexOf(`{${one.name}}`) - operation.path.indexOf(`{${other.name}}`));
  const names = argumentNames(inPath.map(({ name }) => name));
  const found = inPath.map(
    ({ name }, index): Argument => ({ name: names[index] ?? '', kind: 'path', parameter: name }),
  );
  return operation.requestBody?.required && operation.requestBody.contents.length > 0
    ? [...found, { name: 'body', kind: 'body' }]
    : found;
}

/** The signatures of a method: one for each media type of the body, the default first. */
export function signaturesOf(operation: Operation): Signature[] {
  const { requestBody } = operation;
  const first = requestContent(requestBody?.contents ?? []);
  const contents = [first, ...(requestBody?.contents.filter((content) => content !== first) ?? [])];
  const parameters = parameterOptions(operation);
  return contents.map((content): Signature => {
    const positional = argumentsOf(operation).map((argument) => ({
      ...argument,
      type:
        argument.kind === 'path' || !content
          ? parameterType(operation, 'path', argument.parameter)
          : bodyType(operation, content),
    }));
    return { arguments: positional, options: [...parameters, ...bodyOptions(operation, content, content === first)] };
  });
}

function parameterOptions({ parameters, ...operation }: Operation): Option[] {
  return (['query', 'header', 'cookie'] as const).flatMap((place): Option[] => {
    // The client makes the key of a request itself.
    const there = parameters.filter((parameter) => parameter.in === place && !parameter.idempotencyKey);
    if (there.length === 0) return [];
    const type = parameterType({ ...operation, parameters }, place);
    const names = there.map(({ name }) => quote(name)).join(' | ');
    // The document may have others, which OpenAPI ignores.
    const text = place === 'header' ? `Pick<NonNullable<${type.text}>, ${names}>` : type.text;
    return [{ name: place, type: { ...type, text }, isRequired: there.some(({ required }) => required) }];
  });
}

function bodyOptions(operation: Operation, content: Content | undefined, isFirst: boolean): Option[] {
  const { requestBody } = operation;
  if (!content || !requestBody) return [];
  const body: Option = { name: 'body', type: bodyType(operation, content), isRequired: !isFirst };
  const several = requestBody.contents.length > 1 || content.mediaType.includes('*');
  const contentType: Option = { name: 'contentType', type: mediaTypeOf(content), isRequired: !isFirst };
  return [...(requestBody.required ? [] : [body]), ...(several ? [contentType] : [])];
}

/** The type of a media type: itself, or any in its range. */
function mediaTypeOf({ mediaType }: Content): Type {
  if (mediaType === '*/*') return { text: 'string', imports: [] };
  const isRange = mediaType.endsWith('/*');
  return { text: isRange ? `\`${mediaType.slice(0, -1)}\${string}\`` : quote(mediaType), imports: [] };
}

/** Valid names for arguments, all different. */
function argumentNames(names: string[]): string[] {
  const used = new Set(['body', 'options', 'call', ...reserved]);
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
