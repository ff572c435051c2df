import {
  type Json,
  type Parameter,
  type Place,
  serialize,
  writeCookies,
  writeForm,
  writeHeaders,
  writeMultipart,
  writeQuery,
} from '../../generated/types.ts';
import type { Change, Contract } from './check.ts';

/** The request of a check, regardless of the server. `{token}` still stands for the credential. */
export interface Message {
  method: string;
  /** Path and query. */
  path: string;
  headers: { [name: string]: string };
  /** Text, or bytes in hexadecimal digits. */
  body?: { text: string } | { bytes: string };
}

/** The request of a check: a valid one with a change. */
export function messageOf({ method: usual, path, request }: Contract, change: Change): Message {
  const method = change.method ?? usual;
  const parameters = Object.entries({ ...request.parameters, ...change.parameters });
  const unusual = request.unusual ?? [];
  const of = (place: Place): { [name: string]: Json } =>
    Object.fromEntries(
      parameters.flatMap(([name, value]) =>
        name.startsWith(`${place} `) ? [[name.slice(place.length + 1), value]] : [],
      ),
    );
  const own = Object.fromEntries(writeHeaders(unusual, of('header')));
  const headers = Object.entries({ ...request.headers, ...own, ...change.headers });
  const credential = { ...request.headers, ...change.headers }.cookie;
  const cookies = [credential ?? '', withPlaceholders(writeCookies(unusual, of('cookie')))].filter(
    (text) => text !== '',
  );
  const query = withPlaceholders(writeQuery(unusual, of('query')));
  const body = method === 'GET' || method === 'HEAD' ? undefined : bodyOf(request, change);
  return {
    method,
    path: fill(change.path ?? path, unusual, of('path')) + (query === '' ? '' : `?${query}`),
    headers: Object.fromEntries([
      ...headers.flatMap(([name, value]): [string, string][] =>
        value === null || (name === 'content-type' && body === undefined) ? [] : [[name, value]],
      ),
      ...(cookies.length === 0 ? [] : [['cookie', cookies.join('; ')]]),
    ]),
    ...(body === undefined ? {} : { body }),
  };
}

function bodyOf(
  { body, form, text, headers }: Contract['request'],
  change: Change,
): { text: string } | { bytes: string } | undefined {
  if (change.bytes !== undefined) return { bytes: change.bytes };
  if (change.text !== undefined) return { text: change.text };
  const value = change.body === undefined ? body : change.body;
  if (value === undefined) return text === undefined ? undefined : { text };
  if (form?.kind === 'form') return { text: writeForm(form.fields, value) };
  if (form) return { text: writeMultipart(form.fields, value, boundaryOf(headers)).join('') };
  return { text: JSON.stringify(value) };
}

function boundaryOf(headers: { readonly [name: string]: string }): string {
  return headers['content-type']?.split('boundary=')[1] ?? '';
}

/** Fills a path template; a placeholder without a value stays. */
function fill(path: string, unusual: readonly Parameter[], values: { [name: string]: Json }): string {
  return path.replaceAll(/\{([^}]+)\}/g, (placeholder, name) => {
    const parameter = unusual.find((one) => one.in === 'path' && one.name === name) ?? { name, in: 'path' };
    const text = serialize(parameter, values[name]);
    return text === undefined ? placeholder : withPlaceholders(text);
  });
}

const placeholder = /\{(base64 )?(shortened |altered |swapped )?token\}/g;

/** Restores placeholders of the credential that were percent-encoded. */
function withPlaceholders(text: string): string {
  return text.replaceAll(/%7B(?:base64%20)?(?:(?:shortened|altered|swapped)%20)?token%7D/g, decodeURIComponent);
}

/** Replaces `{token}` and its variants by the credential, encoded for where it goes. */
export function withToken(text: string, token: string, encoding: (text: string) => string = (plain) => plain): string {
  return text.replaceAll(placeholder, (_placeholder, encoded, change) => {
    const changed = variants[change as keyof typeof variants]?.(token) ?? token;
    return encoding(encoded === undefined ? changed : base64(changed));
  });
}

/** Whether a change contains the credential, whole or in part. */
export function needsToken({ headers, parameters }: Change): boolean {
  const values = [...Object.values(headers ?? {}), ...Object.values(parameters ?? {})];
  return values.some((value) => typeof value === 'string' && value.search(placeholder) >= 0);
}

/** The message without the headers that hold the credential. */
export function withoutToken(message: Message): Message {
  const headers = Object.entries(message.headers).filter(([, value]) => value.search(placeholder) < 0);
  return { ...message, headers: Object.fromEntries(headers) };
}

const variants = {
  'shortened ': (token: string) => token.slice(0, -1),
  'altered ': (token: string) => token.slice(0, -1) + (token.endsWith('a') ? 'b' : 'a'),
  'swapped ': (token: string) => {
    const swapped = token.replaceAll(/[a-z]/gi, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    );
    // A token without letters has no case to swap.
    return swapped === token ? `${token}x` : swapped;
  },
};

/** Encodes user and password; a token without a colon is a user without a password (RFC 7617, section 2). */
function base64(token: string): string {
  return Buffer.from(token.includes(':') ? token : `${token}:`).toString('base64');
}
