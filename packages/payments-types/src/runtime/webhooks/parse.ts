import type { Issue } from '../validation.ts';
import { TextDecoder } from './platform.ts';
import { type RawBody, toBytes, type WebhookHeaders } from './request.ts';
import { type SignatureOptions, verifySignature } from './signature.ts';
import { WebhookError, type WebhookIssue } from './webhook-error.ts';

/** The webhooks of an API, by name. */
export interface WebhookTable {
  /** The property of every payload whose value tells which webhook it is; absent if there is none. */
  property?: string;
  webhooks: { readonly [name: string]: WebhookEntry };
}

interface WebhookEntry {
  validate(value: unknown): Issue[];
  /** The values of that property. */
  values?: readonly string[];
  /** Whether the document says that it is signed. */
  signed?: true;
}

/** How to read a webhook. */
interface ParseOptions<Name extends string> {
  /** The name of the webhook, if it has a URL of its own. Default: any. */
  webhook?: Name | undefined;
}

/** The same where the document says that webhooks are signed. */
export interface SignedParseOptions<Name extends string> extends ParseOptions<Name>, SignatureOptions {}

/** The same where it does not; a signature is checked only if there is a secret. */
export interface UnsignedParseOptions<Name extends string> extends ParseOptions<Name>, Partial<SignatureOptions> {}

/**
 * Reads a webhook: checks its signature, parses its JSON, and validates its payload.
 * @throws WebhookError if any of it fails.
 */
export async function parse(
  { property, webhooks }: WebhookTable,
  body: RawBody,
  headers: WebhookHeaders,
  { webhook, secret, ...options }: UnsignedParseOptions<string> = {},
): Promise<unknown> {
  const named = webhook === undefined ? webhooks : { [webhook]: entryOf(webhooks, webhook) };
  const bytes = toBytes(body);
  if (secret !== undefined || Object.values(named).some(({ signed }) => signed))
    await verifySignature(bytes, headers, { ...options, secret: secret as SignatureOptions['secret'] });
  const payload = parseJson(bytes);
  const possible = webhook === undefined && property !== undefined ? recognize(payload, property, webhooks) : named;
  const results = Object.values(possible).map(({ validate }) => issuesOf(validate, payload));
  if (results.every((issues) => issues.length > 0)) throw invalid(results);
  return payload;
}

function entryOf(webhooks: WebhookTable['webhooks'], name: string): WebhookEntry {
  const entry = Object.hasOwn(webhooks, name) ? webhooks[name] : undefined;
  if (entry) return entry;
  const names = Object.keys(webhooks).map((known) => `\`${known}\``);
  throw new WebhookError('options', [
    { place: 'option webhook', finding: 'is not the name of a webhook', remedy: `Use one of ${names.join(', ')}.` },
  ]);
}

function parseJson(bytes: Uint8Array): unknown {
  const remedy = 'Answer with an error. If all webhooks fail like this, check that the body is exactly as received.';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new WebhookError('syntax', [{ place: 'body', finding: 'is not UTF-8', remedy }]);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The message of JSON.parse quotes the body.
    const finding = text.trim() === '' ? 'is empty' : 'is not JSON';
    throw new WebhookError('syntax', [{ place: 'body', finding, remedy }]);
  }
}

/** The webhooks whose payloads have the value that this one has. */
function recognize(payload: unknown, property: string, webhooks: WebhookTable['webhooks']): WebhookTable['webhooks'] {
  const isObject = typeof payload === 'object' && payload !== null && Object.hasOwn(payload, property);
  const value: unknown = isObject ? (payload as Record<string, unknown>)[property] : undefined;
  const found = Object.entries(webhooks).filter(([, { values }]) => values?.includes(value as string));
  if (found.length > 0) return Object.fromEntries(found);
  const place = `/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const finding = value === undefined ? 'is missing' : `is ${shown(value)}`;
  const remedy = 'Acknowledge and ignore it, or update this package if the sender has a new webhook.';
  throw new WebhookError('unknown', [{ place, finding, remedy }]);
}

function shown(value: unknown): string {
  if (typeof value !== 'string') return 'not a text';
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}

function issuesOf(validate: WebhookEntry['validate'], payload: unknown): Issue[] {
  try {
    return validate(payload);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ pointer: '', keyword: 'depth', message: 'is nested too deeply' }];
  }
}

/** The issues as the only webhook that it can be; of several, those of the closest. */
function invalid(results: readonly Issue[][]): WebhookError {
  const [closest = []] = [...results].sort((left, right) => left.length - right.length);
  const remedy = 'Answer with an error, or update this package if the sender has a newer version of the document.';
  const issues = closest.map(
    ({ pointer, message }): WebhookIssue => ({ place: pointer || 'body', finding: message, remedy }),
  );
  return new WebhookError('payload', issues);
}
