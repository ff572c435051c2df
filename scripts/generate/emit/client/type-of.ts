import type { Api, Content, Operation } from '../../model/api.ts';
import { jsonContent } from '../../model/json-content.ts';
import type { Schema } from '../../model/schema.ts';
import { quote } from '../typescript.ts';
import { jsonKinds } from './json-kinds.ts';

/** A TypeScript type, with the names that it takes from the types package. */
export interface Type {
  text: string;
  imports: string[];
}

/** How the body of a success is read, and its type. */
export interface Success {
  type: Type;
  /** `json`, unless the document says otherwise. */
  parseAs: 'json' | 'text' | 'blob';
  /** What its data may be: kinds of JSON, and `nothing` for an empty body. Only of JSON. */
  expected: string[];
}

/** The type of a body: by name if it has one, text or binary data if it is neither JSON nor a form. */
export function bodyType(operation: Operation, content: Content): Type {
  const { kind, mediaType, schema } = content;
  if (kind === 'text' || kind === 'xml') return { text: 'string', imports: [] };
  if (kind === 'binary') return { text: 'Binary', imports: [] };
  const isOptional = !operation.requestBody?.required;
  const type = named(schema) ?? part(operation, ['requestBody', 'content', mediaType], isOptional);
  if (kind === 'json') return type;
  return { ...type, text: `${type.text} | ${kind === 'form' ? 'URLSearchParams' : 'FormData'}` };
}

/** The type of one parameter, or of all in one place. */
export function parameterType(operation: Operation, place: string, name?: string): Type {
  return part(operation, ['parameters', place, ...(name === undefined ? [] : [name])]);
}

/** The result of a successful call. */
export function successOf(operation: Operation, api: Api): Success {
  const answers = operation.responses.filter(({ status }) => /^2/.test(status));
  const successes = answers.length > 0 ? answers : operation.responses.filter(({ status }) => status === 'default');
  const contents = successes.flatMap(({ status, contents }) => {
    const json = jsonContent(contents);
    return json ? [{ status, ...json }] : [];
  });
  const isBodyless = operation.method === 'HEAD' || successes.every((response) => response.contents.length === 0);
  if (isBodyless) return { type: { text: 'void', imports: [] }, parseAs: 'text', expected: [] };
  if (contents.length === 0) {
    const isText = successes.every((response) =>
      response.contents.every(({ mediaType }) => mediaType.startsWith('text/')),
    );
    const text = isText ? 'string' : 'Blob';
    return { type: { text, imports: [] }, parseAs: isText ? 'text' : 'blob', expected: [] };
  }
  const types = contents.map(
    ({ status, mediaType, schema }) => named(schema) ?? part(operation, ['responses', status, 'content', mediaType]),
  );
  const mayBeEmpty = successes.some((response) => response.contents.length === 0);
  const texts = [...new Set(types.map(({ text }) => text)), ...(mayBeEmpty ? ['undefined'] : [])];
  return {
    type: { text: texts.join(' | '), imports: types.flatMap(({ imports }) => imports) },
    parseAs: 'json',
    expected: [
      ...new Set(contents.flatMap(({ schema }) => jsonKinds(schema, api))),
      ...(mayBeEmpty ? ['nothing'] : []),
    ],
  };
}

/** The type of a schema that is a reference, or a list of them. */
export function named(schema: Schema): Type | undefined {
  const nullable = schema.nullable ? ' | null' : '';
  const isList = schema.kind === 'array';
  const { kind, nullable: isNullable } = isList ? schema.items : schema;
  if (kind !== 'reference' || (isList && isNullable)) return undefined;
  const { name } = (isList ? schema.items : schema) as Schema & { kind: 'reference' };
  const known = taken.has(name) ? `${name}Schema` : name;
  return {
    text: `${known}${isList ? '[]' : ''}${nullable}`,
    imports: [known === name ? name : `${name} as ${known}`],
  };
}

/** Names that the generated files use themselves. */
const taken = new Set(
  'Binary Blob Call CallOptions Caller ErrorBody FormData NonNullable Pick URLSearchParams'.split(' '),
);

/** A part of an operation as openapi-typescript declares it, optional if the document allows. */
function part({ path, method }: Operation, steps: string[], isOptional = false): Type {
  const [first = '', ...others] = steps.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `[${quote(step)}]`));
  const start = `paths[${quote(path)}][${quote(method.toLowerCase())}]${first}`;
  return { text: `${isOptional ? `NonNullable<${start}>` : start}${others.join('')}`, imports: ['paths'] };
}
