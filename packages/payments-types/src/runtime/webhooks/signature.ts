import { atob, crypto, TextEncoder } from './platform.ts';
import { headerValues, type RawBody, toBytes, type WebhookHeaders } from './request.ts';
import { WebhookError, type WebhookIssue } from './webhook-error.ts';

/** How to check a signature. */
export interface SignatureOptions {
  /**
   * The secret that the sender shares with you: base64, usually after `whsec_`, or its bytes. While you change it, a list of the new one and the
   * old one; a signature by any of them is valid.
   */
  secret: string | Uint8Array | readonly (string | Uint8Array)[];
  /** How many seconds the clocks of sender and receiver may differ. Older webhooks may be repeated by an attacker. Default: 300. */
  tolerance?: number | undefined;
  /** The current time in milliseconds, for tests. Default: `Date.now`. */
  now?: (() => number) | undefined;
}

/**
 * Checks that a request was signed as Standard Webhooks describes: HMAC-SHA256 over `id.timestamp.body`, in the headers `webhook-id`,
 * `webhook-timestamp` and `webhook-signature`.
 * @throws WebhookError if the signature is missing, wrong or too old. It holds no secret.
 */
export async function verifySignature(
  body: RawBody,
  headers: WebhookHeaders,
  { secret, tolerance = 300, now = Date.now }: SignatureOptions,
): Promise<void> {
  const keys = readSecrets(secret);
  if (!(tolerance >= 0)) throw new WebhookError('options', [badTolerance]);
  const bytes = toBytes(body);
  const { id, timestamp, signatures } = readHeaders(headers);
  const signed = concat(new TextEncoder().encode(`${id}.${timestamp}.`), bytes);
  // All are compared, so that the time it takes tells nothing about the one that matches.
  let isValid = false;
  for (const key of keys) {
    const expected = await sign(key, signed);
    for (const signature of signatures) isValid = isEqual(signature, expected) || isValid;
  }
  if (!isValid) throw new WebhookError('signature', [wrongSignature]);
  const seconds = Math.abs(now() / 1000 - Number(timestamp));
  if (seconds > tolerance) throw new WebhookError('timestamp', [tooFar(Math.round(seconds), tolerance)]);
}

const wrongSignature: WebhookIssue = {
  place: 'header webhook-signature',
  finding: 'has no signature of this body by the secret',
  remedy:
    'Check that `secret` is that of this endpoint, and that the body is exactly as received. Otherwise reject the request.',
};

const badTolerance: WebhookIssue = {
  place: 'option tolerance',
  finding: 'is not a number of seconds',
  remedy: 'Leave it out for 300 seconds.',
};

function tooFar(seconds: number, tolerance: number): WebhookIssue {
  return {
    place: 'header webhook-timestamp',
    finding: `is ${seconds} seconds from the time here; ${tolerance} are allowed`,
    remedy: 'Reject the request: somebody may be repeating it. If all webhooks fail like this, set the clock.',
  };
}

/** @throws WebhookError unless each of the three headers is there once. */
function readHeaders(headers: WebhookHeaders): { id: string; timestamp: string; signatures: Uint8Array[] } {
  const issues: WebhookIssue[] = [];
  const read = (name: string, isValid: (value: string) => boolean, expected: string): string => {
    const [value, ...others] = headerValues(headers, name);
    const finding =
      value === undefined ? 'is missing' : others.length > 0 ? 'is repeated' : isValid(value) ? undefined : expected;
    if (finding !== undefined)
      issues.push({
        place: `header ${name}`,
        finding,
        remedy: 'Pass on all headers as received. If the sender sent it like this, reject the request.',
      });
    return value ?? '';
  };
  const id = read('webhook-id', (value) => value !== '', 'is empty');
  const timestamp = read('webhook-timestamp', (value) => /^\d{1,12}$/.test(value), 'is not a time in seconds');
  const list = read('webhook-signature', (value) => /(^| )v1,/.test(value), 'has no signature of version `v1`');
  if (issues.length > 0) throw new WebhookError('headers', issues);
  const signatures = list.split(' ').flatMap((entry) => {
    const signature = entry.startsWith('v1,') ? fromBase64(entry.slice('v1,'.length)) : undefined;
    return signature === undefined ? [] : [signature];
  });
  return { id, timestamp, signatures };
}

/** @throws WebhookError for a secret that cannot be one. */
function readSecrets(secret: SignatureOptions['secret']): Uint8Array[] {
  const secrets = typeof secret === 'string' || secret instanceof Uint8Array ? [secret] : secret;
  const keys = (Array.isArray(secrets) ? secrets : []).map((one: unknown) =>
    typeof one === 'string' ? fromBase64(one.trim().replace(/^whsec_/, '')) : one,
  );
  if (keys.length > 0 && keys.every((key) => key instanceof Uint8Array && key.length > 0)) return keys as Uint8Array[];
  throw new WebhookError('options', [
    {
      place: 'option secret',
      finding: keys.length === 0 ? 'is missing' : 'is not base64',
      remedy: 'Pass the secret that the sender shows for this endpoint, with or without `whsec_`.',
    },
  ]);
}

async function sign(secret: Uint8Array, data: Uint8Array): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, data));
}

/** Compares every byte, whichever differ. */
function isEqual(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let index = 0; index < left.length; index++) difference |= (left[index] ?? 0) ^ (right[index] ?? 0);
  return difference === 0;
}

function concat(left: Uint8Array, right: Uint8Array): Uint8Array {
  const all = new Uint8Array(left.length + right.length);
  all.set(left);
  all.set(right, left.length);
  return all;
}

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
