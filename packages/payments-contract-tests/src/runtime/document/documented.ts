import { type Issue, type Json, type Kind, type Parameter, toPointer } from '../../generated/types.ts';
import { kindsAt } from './kinds.ts';
import { Reader } from './reader.ts';

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
  answers: { [status: string]: { mediaTypes: string[]; headers: string[]; validate?: Validate } };
}

/** How a credential is sent: in the header `Authorization` after the name of a scheme, or as a parameter. */
export interface Scheme {
  place: Exclude<Parameter['in'], 'path'>;
  name: string;
  prefix?: string;
}

/** The validators of an operation, as the types package exports them. */
interface OperationValidators {
  request?: Validate;
  parameters?: { readonly [place: string]: { readonly [name: string]: Validate } };
  responses: { readonly [status: string]: Validate };
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
        const headers = reader
          .entriesOf(`${at}/headers`)
          .filter(([, header]) => reader.get(header, 'required') === true)
          .map(([name]) => name.toLowerCase());
        return [status, { mediaTypes: mediaTypes(reader, at), headers, ...(validate && { validate }) }];
      }),
    ),
  };
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

function readSecurity(reader: Reader, pointer: string): Scheme[][] {
  const own = reader.at(`${pointer}/security`) === undefined ? '/security' : `${pointer}/security`;
  const alternatives = reader
    .entriesOf(own)
    .map(([, alternative]) =>
      reader
        .entriesOf(alternative)
        .flatMap(([name]) => readScheme(reader, reader.resolve(`/components/securitySchemes${toPointer([name])}`))),
    );
  return alternatives.some((schemes) => schemes.length === 0) ? [] : alternatives;
}

function readScheme(reader: Reader, pointer: string): Scheme[] {
  const [type, scheme] = [reader.get(pointer, 'type'), String(reader.get(pointer, 'scheme')).toLowerCase()];
  if (type === 'apiKey') {
    return [{ place: reader.get(pointer, 'in') as Scheme['place'], name: String(reader.get(pointer, 'name')) }];
  }
  if (type === 'http') return [{ place: 'header', name: 'authorization', prefix: scheme }];
  return type === 'oauth2' || type === 'openIdConnect'
    ? [{ place: 'header', name: 'authorization', prefix: 'bearer' }]
    : [];
}

function mediaTypes(reader: Reader, pointer: string): string[] {
  return reader.entriesOf(`${pointer}/content`).map(([name]) => name.split(';')[0]?.trim().toLowerCase() ?? '');
}
