import type { Issue, Json, Kind, Parameter } from '../../generated/types.ts';
import { kindsAt } from './kinds.ts';
import { Reader } from './reader.ts';
import { readSecurity, type Scheme } from './security.ts';

/** Returns the issues of a value; empty if it is valid. */
export type Validate = (value: unknown) => Issue[];

/** A parameter: how it is written, what its text can be read as, and the validator of its value. */
export interface DocumentedParameter extends Parameter {
  required: boolean;
  kinds: Kind[];
  validate?: Validate;
}

/** An operation as the document describes it, with the validators of its bodies. */
export interface Documented {
  method: string;
  /** Template, such as `/books/{book_id}`. */
  path: string;
  parameters: DocumentedParameter[];
  /** Alternatives, each a list of schemes that are needed together; empty when no credential is needed. */
  security: Scheme[][];
  body?: { required: boolean; mediaTypes: string[]; schema?: string; validate?: Validate };
  /** By status: `200`, `4XX`, `default`. */
  answers: { [status: string]: { mediaTypes: string[]; headers: DocumentedParameter[]; validate?: Validate } };
}

/** The validators of an operation, as the types package exports them. */
export interface OperationValidators {
  request?: Validate;
  parameters?: { readonly [place: string]: { readonly [name: string]: Validate } };
  responses: { readonly [status: string]: Validate };
  headers?: { readonly [status: string]: { readonly [name: string]: Validate } };
}

/** The validators of all operations, by method and path such as `POST /books`. */
export type Validators = { readonly [methodAndPath: string]: OperationValidators };

/** Whether a media type is JSON, by its own name or by the suffix `+json` (RFC 6839, section 3.1). */
export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Every operation of the document, in its order. */
export function documentedOperations(document: Json, validators: Validators): Documented[] {
  const reader = new Reader(document);
  return reader
    .entriesOf('/paths')
    .flatMap(([path, pointer]) =>
      methods
        .filter((method) => reader.at(`${pointer}/${method}`) !== undefined)
        .map((method) => readOperation(reader, validators, path, pointer, method)),
    );
}

/** The paths of the documented servers, such as `/v1`, without a trailing slash. The last is that of a server without a path. */
export function basePaths(document: Json): string[] {
  const reader = new Reader(document);
  const servers = reader.entriesOf('/servers').map(([, pointer]) => String(reader.get(pointer, 'url')));
  const paths = servers.map((url) => new URL(url, 'http://localhost').pathname.replace(/\/+$/, ''));
  return [...new Set([...paths, ''])];
}

function readOperation(reader: Reader, validators: Validators, path: string, item: string, method: string): Documented {
  const pointer = `${item}/${method}`;
  const name = `${method.toUpperCase()} ${path}`;
  const own = Object.hasOwn(validators, name) ? validators[name] : undefined;
  const body = readBody(reader, `${pointer}/requestBody`, own);
  return {
    method: method.toUpperCase(),
    path,
    parameters: readParameters(reader, [`${item}/parameters`, `${pointer}/parameters`], own),
    security: readSecurity(reader, pointer),
    ...(body && { body }),
    answers: Object.fromEntries(
      reader.entriesOf(`${pointer}/responses`).map(([status, at]) => {
        const validate = own?.responses[status];
        const headers = readHeaders(reader, at, own?.headers?.[status]);
        return [status, { mediaTypes: mediaTypes(reader, at), headers, ...(validate && { validate }) }];
      }),
    ),
  };
}

/** The headers of the documented answers of an operation, by status. */
export function documentedHeaders(
  document: Json,
  operation: string,
  own: OperationValidators | undefined,
): { [status: string]: DocumentedParameter[] } {
  const reader = new Reader(document);
  const answers = reader.entriesOf(`${reader.resolve(operation)}/responses`);
  return Object.fromEntries(answers.map(([status, at]) => [status, readHeaders(reader, at, own?.headers?.[status])]));
}

/** Headers that `fetch` reads itself, or that are about the connection. A description of the content type is ignored (OpenAPI 3.1, section 4.8.17.1). */
const unjudgedHeaders = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'keep-alive',
  'transfer-encoding',
]);

/** The headers of an answer. */
function readHeaders(reader: Reader, answer: string, own: { readonly [name: string]: Validate } = {}) {
  return reader.entriesOf(`${answer}/headers`).flatMap(([written, at]): DocumentedParameter[] => {
    const name = written.toLowerCase();
    if (unjudgedHeaders.has(name)) return [];
    const { mediaType, ...header } = readParameter(reader, at);
    const validate = own[name];
    // Several cookies cannot be told apart in one text.
    const isOpen = mediaType !== undefined || name === 'set-cookie';
    return [{ ...header, name, in: 'header', ...(isOpen ? { kinds: ['string'] } : validate ? { validate } : {}) }];
  });
}

/** The parameters in these lists; one in a later list replaces its namesake in an earlier one. */
function readParameters(
  reader: Reader,
  lists: string[],
  own: OperationValidators | undefined,
): Documented['parameters'] {
  const parameters = lists
    .flatMap((list) => reader.entriesOf(list))
    .map(([, at]): [string, DocumentedParameter] => {
      const parameter = readParameter(reader, at);
      const { name, in: place } = parameter;
      const validate = own?.parameters?.[place]?.[name];
      return [`${place} ${name}`, { ...parameter, ...(validate && { validate }) }];
    });
  return [...new Map(parameters).values()];
}

function readParameter(reader: Reader, at: string): DocumentedParameter {
  const [mediaType] = Object.keys(reader.get(at, 'content') ?? {});
  const [style, explode] = [reader.get(at, 'style'), reader.get(at, 'explode')];
  return {
    name: String(reader.get(at, 'name')),
    in: reader.get(at, 'in') as Parameter['in'],
    required: reader.get(at, 'required') === true,
    ...(typeof style === 'string' ? { style: style as NonNullable<Parameter['style']> } : {}),
    ...(typeof explode === 'boolean' ? { explode } : {}),
    ...(mediaType === undefined ? {} : { mediaType }),
    kinds: mediaType === undefined ? kindsAt(reader, `${at}/schema`, style === 'deepObject') : ['json'],
  };
}

function readBody(
  reader: Reader,
  pointer: string,
  own: OperationValidators | undefined,
): Documented['body'] | undefined {
  const body = reader.resolve(pointer);
  if (reader.at(body) === undefined) return undefined;
  const json = reader.entriesOf(`${body}/content`).find(([mediaType]) => isJson(mediaType));
  return {
    required: reader.get(body, 'required') === true,
    mediaTypes: mediaTypes(reader, body),
    ...(json && { schema: `${json[1]}/schema` }),
    ...(own?.request && { validate: own.request }),
  };
}

function mediaTypes(reader: Reader, pointer: string): string[] {
  return reader.entriesOf(`${pointer}/content`).map(([name]) => name.split(';')[0]?.trim().toLowerCase() ?? '');
}
