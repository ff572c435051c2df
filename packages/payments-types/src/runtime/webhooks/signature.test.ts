import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { type SignatureOptions, verifySignature } from './signature.ts';
import { WebhookError } from './webhook-error.ts';

// The example of the Standard Webhooks specification.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const timestamp = '1614265330';
const body = '{"test": 2432232314}';
const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
const now = () => 1_614_265_330_000;

/** A signature as node:crypto makes it, which shares no code with ours. */
function sign(text: string | Uint8Array, key: Uint8Array | string, at = timestamp): string {
  const bytes = typeof key === 'string' ? Buffer.from(key.replace('whsec_', ''), 'base64') : key;
  return `v1,${createHmac('sha256', bytes).update(`${id}.${at}.`).update(text).digest('base64')}`;
}

function headersWith(changed: Record<string, string | string[] | undefined> = {}) {
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature, ...changed };
}

/** Why a request is rejected, with the places of the issues; `accepted` if it is not. */
async function verdict(
  headers: Record<string, string | string[] | undefined> | Headers,
  options: Partial<SignatureOptions> = {},
  raw: string | Uint8Array | ArrayBuffer = body,
): Promise<string> {
  try {
    await verifySignature(raw, headers, { secret, now, ...options });
    return 'accepted';
  } catch (error) {
    if (!(error instanceof WebhookError)) throw error;
    for (const leak of ['MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'g0hM9SsE', body])
      expect(error.message).not.toContain(leak);
    return `${error.reason}: ${error.issues.map(({ place }) => place).join(', ')}`;
  }
}

test('accepts the example of Standard Webhooks, as node:crypto signs it', async () => {
  expect(sign(body, secret)).toBe(signature);
  expect(await verdict(headersWith())).toBe('accepted');
  expect(await verdict(new Headers(headersWith() as Record<string, string>))).toBe('accepted');
  expect(await verdict({ 'Webhook-Id': id, 'WEBHOOK-TIMESTAMP': timestamp, 'Webhook-Signature': [signature] })).toBe(
    'accepted',
  );
});

test('accepts text and bytes of any body, and secrets of any length', async () => {
  for (const length of [1, 24, 64, 200]) {
    const key = randomBytes(length);
    for (const raw of ['', '{"title":"Émile 📚"}', new Uint8Array(randomBytes(5000))]) {
      const headers = headersWith({ 'webhook-signature': sign(raw, key) });
      const bytes = typeof raw === 'string' ? new TextEncoder().encode(raw) : raw;
      for (const form of [raw, bytes, bytes.slice().buffer])
        expect(await verdict(headers, { secret: key }, form)).toBe('accepted');
      expect(await verdict(headers, { secret: `whsec_${key.toString('base64')}` }, raw)).toBe('accepted');
      expect(await verdict(headers, { secret: `${key.toString('base64')}\n` }, raw)).toBe('accepted');
    }
  }
});

test('accepts one valid signature among several, by one of several secrets', async () => {
  const other = randomBytes(32);
  const list = ['v1a,MEUCIQ==', sign(body, other), 'v2,AAAA', signature, 'v1,???'].join(' ');
  expect(await verdict(headersWith({ 'webhook-signature': list }))).toBe('accepted');
  expect(await verdict(headersWith(), { secret: [other, secret] })).toBe('accepted');
  expect(await verdict(headersWith(), { secret: [other, randomBytes(32)] })).toBe(
    'signature: header webhook-signature',
  );
});

const flipped = `v1,${Buffer.from(signature.slice(3), 'base64').fill(0, 31).toString('base64')}`;

test.each([
  ['another body', headersWith(), {}, `${body} `],
  ['another id', headersWith({ 'webhook-id': 'msg_2' }), {}, body],
  ['another time', headersWith({ 'webhook-timestamp': '1614265331' }), {}, body],
  ['another last byte', headersWith({ 'webhook-signature': flipped }), {}, body],
  ['half a signature', headersWith({ 'webhook-signature': signature.slice(0, 23) }), {}, body],
  ['an empty signature', headersWith({ 'webhook-signature': 'v1,' }), {}, body],
  ['ten thousand wrong ones', headersWith({ 'webhook-signature': `${flipped} `.repeat(10_000) }), {}, body],
  ['a dot moved from the body to the time', headersWith({ 'webhook-id': `${id}.${timestamp}` }), {}, body],
])('refuses %s', async (_what, headers, options, raw) => {
  expect(await verdict(headers, options, raw)).toBe('signature: header webhook-signature');
});

test('refuses headers that are missing, repeated or malformed, all at once', async () => {
  expect(await verdict({})).toBe('headers: header webhook-id, header webhook-timestamp, header webhook-signature');
  expect(await verdict(headersWith({ 'webhook-id': [id, id] }))).toBe('headers: header webhook-id');
  for (const time of ['', '-1', '1e9', ' 1614265330', '0x60', '99999999999999999999', 'NaN'])
    expect([time, await verdict(headersWith({ 'webhook-timestamp': time }))]).toEqual([
      time,
      'headers: header webhook-timestamp',
    ]);
  for (const list of ['', 'g0hM9SsE', 'v1a,AAAA', 'xv1,AAAA'])
    expect([list, await verdict(headersWith({ 'webhook-signature': list }))]).toEqual([
      list,
      'headers: header webhook-signature',
    ]);
});

test('allows the clocks to differ by 300 seconds, or as you say', async () => {
  const at = (seconds: number) => ({ now: () => now() + seconds * 1000 });
  expect(await verdict(headersWith(), at(300))).toBe('accepted');
  expect(await verdict(headersWith(), at(-300))).toBe('accepted');
  expect(await verdict(headersWith(), at(301))).toBe('timestamp: header webhook-timestamp');
  expect(await verdict(headersWith(), at(-301))).toBe('timestamp: header webhook-timestamp');
  expect(await verdict(headersWith(), { ...at(2), tolerance: 1 })).toBe('timestamp: header webhook-timestamp');
  expect(await verdict(headersWith(), { ...at(9e9), tolerance: Number.POSITIVE_INFINITY })).toBe('accepted');
  for (const tolerance of [-1, Number.NaN, 'x' as never])
    expect(await verdict(headersWith(), { tolerance })).toBe('options: option tolerance');
});

test('refuses secrets that cannot be one, without printing them', async () => {
  for (const wrong of ['', 'whsec_', '%%%', [], [''], undefined, null, 7, [secret, ''], new Uint8Array()])
    expect([wrong, await verdict(headersWith(), { secret: wrong as never })]).toEqual([
      wrong,
      'options: option secret',
    ]);
});

test('refuses a body that was parsed already', async () => {
  expect(await verdict(headersWith(), {}, JSON.parse(body))).toBe('body: body');
});
