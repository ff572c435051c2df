import { type Issue, type Json, toPointer } from '../../generated/types.ts';
import { Reader } from './reader.ts';

/** Returns the issues of a value; empty if it is valid. */
export type Validate = (value: unknown) => Issue[];

type Place = 'path' | 'query' | 'header' | 'cookie';

/** An operation as the document describes it, with the validators of its bodies. */
export interface Documented {
  method: string;
  /** Template, such as `/books/{book_id}`. */
  path: string;
  parameters: { name: string; in: Place; required: boolean; validate?: Validate }[];
  /** Alternatives, each a list of schemes that are needed together; empty when no credential is needed. */
  security: Scheme[][];
  body?: { required: boolean; mediaTypes: string[]; schema?: string; validate?: Validate };
  /** By status: `200`, `4XX`, `default`. */
  answers: { [status: string]: { mediaTypes: string[]; headers: string[]; validate?: Validate } };
}

/** How a credential is sent: in the header `Authorization` after the name of a scheme, or as a parameter. */
export interface Scheme {
  place: Exclude<Place, 'path'>;
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
    .map(([, at]): [string, Documented['parameters'][number]] => {
      const [name, place] = [String(reader.get(at, 'name')), reader.get(at, 'in') as Place];
      if (!isPlainText(reader, at)) return [`${place} ${name}`, { name, in: place, required: false }];
      const validate = own?.parameters?.[place]?.[name];
      const required = reader.get(at, 'required') === true;
      return [`${place} ${name}`, { name, in: place, required, ...(validate && { validate }) }];
    });
  return [...new Map(parameters).values()];
}

/** Whether the text of a parameter is its value: not if that is a list or an object, or if it has a style or a media type of its own. */
function isPlainText(reader: Reader, parameter: string): boolean {
  const style = reader.get(parameter, 'style') ?? 'form';
  const isUsual = reader.get(parameter, 'content') === undefined && ['simple', 'form'].includes(String(style));
  const type = reader.get(reader.resolve(`${parameter}/schema`), 'type');
  return isUsual && ['string', 'number', 'integer', 'boolean'].includes(String(type));
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
