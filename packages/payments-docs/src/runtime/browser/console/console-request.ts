import { writeForm } from '../../../../../../scripts/generate/wire/form.ts';
import { writeMultipart } from '../../../../../../scripts/generate/wire/multipart.ts';
import { writeCookies, writeHeaders, writePath, writeQuery } from '../../../../../../scripts/generate/wire/target.ts';
import type { ConsoleBody, ConsoleView } from '../../view/console/console-view.ts';
import { parseJson } from './members.ts';

/** The reader's input. */
export interface Filled {
  environment: string;
  /** Empty to send none. */
  credential: string;
  /** Those of the parameters, in the order of the view; undefined for one that is not sent. */
  values: readonly unknown[];
  body?: FilledBody;
  /** The status to ask the mock for (RFC 7240). */
  prefer?: string;
}

/** A body as the reader has filled it in. */
export interface FilledBody extends ConsoleBody {
  text: string;
  /** Files by the name of their field; that of the whole body has no name. */
  chosen: ReadonlyMap<string, readonly File[]>;
}

/** A request as it goes over the wire. */
export interface Sent {
  url: string;
  method: string;
  headers: [name: string, value: string][];
  /** The header that pages cannot set; empty if there is none. */
  cookie: string;
  body?: string | Blob;
}

/**
 * The request for this input, written as the document says.
 * @throws RangeError for a path parameter that would change which path is called
 */
export function toRequest(view: ConsoleView, filled: Filled): Sent {
  const parameters = view.parameters.map(({ how }) => how);
  const valuesIn = (place: string) =>
    Object.fromEntries(
      parameters.flatMap((how, index) =>
        how.in === place && filled.values[index] !== undefined ? [[how.name, filled.values[index]]] : [],
      ),
    );
  const secret = credentialOf(view, filled.credential);
  const headers = writeHeaders(parameters, valuesIn('header'));
  if (secret?.in === 'header') headers.push([secret.name, secret.value]);
  const query = [writeQuery(parameters, valuesIn('query')), secret?.in === 'query' && pair(secret)].filter(Boolean);
  const cookies = [writeCookies(parameters, valuesIn('cookie')), secret?.in === 'cookie' && pair(secret)].filter(
    Boolean,
  );
  const { type, content } = bodyOf(filled.body);
  if (content !== undefined) headers.unshift(['content-type', type]);
  if (filled.prefer !== undefined) headers.push(['prefer', filled.prefer]);
  const path = writePath(view.path, parameters, valuesIn('path'));
  return {
    url: `${filled.environment.replace(/\/$/, '')}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    method: view.method,
    headers,
    cookie: cookies.join('; '),
    ...(content === undefined ? {} : { body: content }),
  };
}

/** How a page sends it: without its own cookies or referrer, and caching nothing. */
export function initOf({ method, headers, body }: Sent): RequestInit {
  return {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'manual',
  };
}

interface Secret {
  in: string;
  name: string;
  value: string;
}

function credentialOf({ credential }: ConsoleView, secret: string): Secret | undefined {
  if (!credential || secret === '') return undefined;
  const { in: place, name, prefix } = credential;
  // RFC 7617: the user and the password in Base64, which readers need not write themselves.
  const value = prefix === 'Basic ' && secret.includes(':') ? btoa(secret) : secret;
  return { in: place, name, value: prefix + value };
}

function pair({ name, value }: Secret): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}

function bodyOf(body: FilledBody | undefined): { type: string; content: string | Blob | undefined } {
  if (!body) return { type: '', content: undefined };
  const { mediaType: type, kind, fields, text, chosen } = body;
  const value = parseJson(text);
  if (kind === 'binary') return { type, content: chosen.get('')?.[0] };
  if (kind === 'form' && value !== undefined) return { type, content: writeForm(fields, value) };
  if (kind === 'multipart') {
    const files = [...chosen].filter(([name, list]) => name !== '' && list.length > 0);
    const members = { ...Object(value ?? {}), ...Object.fromEntries(files) };
    const boundary = crypto.randomUUID();
    return {
      type: `${type}; boundary=${boundary}`,
      content: new Blob(writeMultipart(fields, members, boundary) as BlobPart[]),
    };
  }
  return { type, content: text === '' ? undefined : text };
}
