import document from '@scope/payments-types/openapi.json' with { type: 'json' };
import { type Issue, validators } from '@scope/payments-types/validators';
import { type Json, member, tokensOf, valueAt } from '../exchange/json.ts';

/** Every issue of a value; none when it is valid. */
export type Validate = (value: unknown) => Issue[];

type Place = 'path' | 'query' | 'header' | 'cookie';

/** An operation as the document has it, with the validators of its bodies. */
export interface Documented {
  id: string;
  method: string;
  /** Template, such as `/payments/{payment_id}`. */
  path: string;
  parameters: { name: string; in: Place; required: boolean; validate?: Validate }[];
  /** Alternatives, each a list of schemes that go together; none when no credential is needed. */
  security: Scheme[][];
  body?: { required: boolean; mediaTypes: string[]; schema?: string; validate?: Validate };
  /** By status: `200`, `4XX`, `default`. */
  answers: { [status: string]: { mediaTypes: string[]; headers: string[]; validate?: Validate } };
}

/** How a credential is sent: in the header `Authorization` with a scheme before it, or as a parameter. */
export interface Scheme {
  place: Exclude<Place, 'path'>;
  name: string;
  prefix?: string;
}

/** Whether a media type is JSON, in its own name or with the suffix `+json` (RFC 6839, section 3.1). */
export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const spec: Json = document;

let operations: Documented[] | undefined;

/** Every operation of the document, in its order. */
export function documentedOperations(): Documented[] {
  operations ??= entriesOf(spec, '/paths').flatMap(([path, pointer]) =>
    methods
      .filter((method) => valueAt(spec, `${pointer}/${method}`) !== undefined)
      .map((method) => documented(path, pointer, method)),
  );
  return operations;
}

/** Paths of the documented servers' addresses, such as `/v1`, without a slash at the end. The last is that of a server without one. */
export function basePaths(): string[] {
  const servers = entriesOf(spec, '/servers').map(([, pointer]) => String(valueAt(spec, `${pointer}/url`)));
  const paths = servers.map((url) => new URL(url, 'http://localhost').pathname.replace(/\/+$/, ''));
  return [...new Set([...paths, ''])];
}

function documented(path: string, item: string, method: string): Documented {
  const pointer = `${item}/${method}`;
  const id = String(valueAt(spec, `${pointer}/operationId`));
  const judges = (validators as { [id: string]: Judges | undefined })[id];
  const parameters = new Map(
    [...entriesOf(spec, `${item}/parameters`), ...entriesOf(spec, `${pointer}/parameters`)].map(([, at]) => {
      const [name, place] = [String(get(at, 'name')), get(at, 'in') as Place];
      const validate = judges?.parameters?.[place]?.[name];
      return [
        `${place} ${name}`,
        { name, in: place, required: get(at, 'required') === true, ...(validate && { validate }) },
      ];
    }),
  );
  const body = resolve(`${pointer}/requestBody`);
  const json = entriesOf(spec, `${body}/content`).find(([mediaType]) => isJson(mediaType));
  return {
    id,
    method: method.toUpperCase(),
    path,
    parameters: [...parameters.values()],
    security: securityOf(pointer),
    ...(valueAt(spec, body) !== undefined && {
      body: {
        required: get(body, 'required') === true,
        mediaTypes: mediaTypes(body),
        ...(json && { schema: `${json[1]}/schema` }),
        ...(judges?.request && { validate: judges.request }),
      },
    }),
    answers: Object.fromEntries(
      entriesOf(spec, `${pointer}/responses`).map(([status, at]) => {
        const validate = judges?.responses[status];
        const headers = entriesOf(spec, `${at}/headers`).filter(([, header]) => get(header, 'required') === true);
        const names = headers.map(([name]) => name.toLowerCase());
        return [status, { mediaTypes: mediaTypes(at), headers: names, ...(validate && { validate }) }];
      }),
    ),
  };
}

interface Judges {
  request?: Validate;
  parameters?: { [place: string]: { [name: string]: Validate } };
  responses: { [status: string]: Validate };
}

function securityOf(pointer: string): Scheme[][] {
  const own = valueAt(spec, `${pointer}/security`) === undefined ? '/security' : `${pointer}/security`;
  const alternatives = entriesOf(spec, own).map(([, alternative]) =>
    entriesOf(spec, alternative).flatMap(([name]) => schemeAt(`/components/securitySchemes/${escaped(name)}`)),
  );
  return alternatives.some((schemes) => schemes.length === 0) ? [] : alternatives;
}

function schemeAt(pointer: string): Scheme[] {
  const [type, scheme] = [get(pointer, 'type'), String(get(pointer, 'scheme')).toLowerCase()];
  if (type === 'apiKey') return [{ place: get(pointer, 'in') as Scheme['place'], name: String(get(pointer, 'name')) }];
  if (type === 'http') return [{ place: 'header', name: 'authorization', prefix: scheme }];
  return type === 'oauth2' || type === 'openIdConnect'
    ? [{ place: 'header', name: 'authorization', prefix: 'bearer' }]
    : [];
}

function mediaTypes(pointer: string): string[] {
  return entriesOf(spec, `${pointer}/content`).map(([name]) => name.split(';')[0]?.trim().toLowerCase() ?? '');
}

/** The members of what stands at a pointer, each with the pointer at which it really stands. */
function entriesOf(root: Json, pointer: string): [name: string, pointer: string][] {
  const at = resolve(pointer);
  const value = valueAt(root, at);
  if (value === null || typeof value !== 'object') return [];
  return Object.keys(value).map((name) => [name, resolve(`${at}/${escaped(name)}`)]);
}

function get(pointer: string, name: string): Json | undefined {
  return member(valueAt(spec, pointer), name);
}

/** Follows `$ref`, which may stand for a path item, a response, a parameter or a body (OpenAPI 3.1, section 4.8.23). */
function resolve(pointer: string): string {
  const reference = get(pointer, '$ref');
  return typeof reference === 'string' && reference.startsWith('#/')
    ? resolve(
        `/${tokensOf(decodeURIComponent(reference.slice(1)))
          .map(escaped)
          .join('/')}`,
      )
    : pointer;
}

function escaped(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}
