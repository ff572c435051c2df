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
  const of = (place: string): [string, string][] =>
    parameters.flatMap(([name, value]) =>
      value !== null && name.startsWith(`${place} `) ? [[name.slice(place.length + 1), value]] : [],
    );
  const headers = Object.entries({ ...request.headers, ...Object.fromEntries(of('header')), ...change.headers });
  const cookies = of('cookie').map(([name, value]) => `${name}=${value}`);
  const body = method === 'GET' || method === 'HEAD' ? undefined : bodyOf(request.body, change);
  return {
    method,
    path: fill(change.path ?? path, new Map(of('path'))) + queryOf(of('query')),
    headers: Object.fromEntries([
      ...headers.flatMap(([name, value]): [string, string][] =>
        value === null || (name === 'content-type' && body === undefined) ? [] : [[name, value]],
      ),
      ...(cookies.length > 0 ? [['cookie', cookies.join('; ')]] : []),
    ]),
    ...(body === undefined ? {} : { body }),
  };
}

function bodyOf(valid: unknown, change: Change): { text: string } | { bytes: string } | undefined {
  if (change.bytes !== undefined) return { bytes: change.bytes };
  if (change.text !== undefined) return { text: change.text };
  const json = change.body === undefined ? valid : change.body;
  return json === undefined ? undefined : { text: JSON.stringify(json) };
}

function fill(path: string, values: ReadonlyMap<string, string>): string {
  return path.replaceAll(/\{([^}]+)\}/g, (placeholder, name) => {
    const value = values.get(name);
    return value === undefined ? placeholder : encode(value);
  });
}

function queryOf(values: readonly [string, string][]): string {
  const pairs = values.map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

const placeholder = /\{(base64 )?(shortened |altered |swapped )?token\}/g;

/** Percent-encodes text, except for placeholders of the credential. */
function encode(text: string): string {
  return text.replaceAll(/\{[a-z0-9 ]*token\}|[^{]+|\{/g, (part) =>
    part.match(placeholder) ? part : encodeURIComponent(part),
  );
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
  return values.some((value) => value !== null && value.search(placeholder) >= 0);
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
