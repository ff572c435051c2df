import { createHmac } from 'node:crypto';
import {
  isBookAdded,
  isBookRemoved,
  parseWebhook,
  type RawBody,
  WebhookError,
  type WebhookPayload,
} from '@library/library-types/webhooks';
import { expect, expectTypeOf, test } from 'vitest';
import { parse } from './parse.ts';

const secret = 'whsec_bGlicmFyeSBsaWJyYXJ5IGxpYnJhcnk=';
const added = { type: 'book.added', data: { id: 'b_0f', title: 'Emma' } };

/** The headers that the library sends with a body. */
function signed(body: string | Uint8Array): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(`msg_1.${timestamp}.`)
    .update(body);
  return {
    'webhook-id': 'msg_1',
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${digest.digest('base64')}`,
  };
}

async function errorOf(body: string | Uint8Array, options = {}): Promise<WebhookError> {
  const error = await parseWebhook(body, signed(body), { secret, ...options }).catch((thrown: unknown) => thrown);
  if (!(error instanceof WebhookError)) throw new Error('Not refused.', { cause: error });
  return error;
}

test('returns the payload of a signed webhook, typed by its discriminator', async () => {
  const body = JSON.stringify(added);
  const event = await parseWebhook(body, signed(body), { secret });
  expect(event).toEqual(added);
  expectTypeOf(event).toEqualTypeOf<WebhookPayload>();
  if (event.type === 'book.added') expectTypeOf(event.data.title).toEqualTypeOf<string>();
  else expectTypeOf(event.type).toEqualTypeOf<'book.removed' | 'book.lost'>();
});

test('a name narrows the type, and refuses others', async () => {
  const body = JSON.stringify(added);
  const event = await parseWebhook(body, signed(body), { secret, webhook: 'book-added' });
  expectTypeOf(event.type).toEqualTypeOf<'book.added'>();
  expect((await errorOf(body, { webhook: 'book-removed' })).reason).toBe('payload');
  expect((await errorOf(body, { webhook: '__proto__' })).message).toContain('Use one of `book-added`, `book-removed`.');
});

test('guards tell valid payloads apart', () => {
  expect([isBookAdded(added), isBookRemoved(added), isBookAdded({ ...added, data: {} })]).toEqual([true, false, false]);
});

test('does not compile without a secret, since the document says that webhooks are signed', async () => {
  // @ts-expect-error A secret is required.
  await expect(parseWebhook('{}', {}, {})).rejects.toThrow('option secret: is missing');
  // @ts-expect-error As above.
  await expect(parseWebhook('{}', {})).rejects.toThrow('option secret: is missing');
});

test('a payload that breaks its schema is refused with every issue and its place', async () => {
  const error = await errorOf('{"type":"book.added","data":{"id":7}}');
  expect(error.reason).toBe('payload');
  expect(error.message).toBe(`The payload of the webhook breaks its schema.
  /data/id: must be a string
  /data/title: must be present
Answer with an error, or update this package if the sender has a newer version of the document.`);
});

test('a webhook that the document does not list is told from an invalid one', async () => {
  const error = await errorOf('{"type":"book.read"}');
  expect(error.reason).toBe('unknown');
  expect(error.message).toBe(`The webhook is not one that the document lists.
  /type: is "book.read"
Acknowledge and ignore it, or update this package if the sender has a new webhook.`);
  for (const body of ['null', '[]', '{}', '{"type":null}', '"type"', '{"__proto__":{"type":"book.added"}}'])
    expect([body, (await errorOf(body)).reason]).toEqual([body, 'unknown']);
});

test('bodies that are not JSON are refused without quoting them', async () => {
  const long = `{"password":"hunter2"`;
  for (const body of ['', '   ', long, '{"a":1}{', new Uint8Array([0xff, 0xfe])]) {
    const error = await errorOf(body);
    expect([error.reason, error.message.includes('hunter2')]).toEqual(['syntax', false]);
  }
});

test('a long unknown name is shortened, and no control character is printed', async () => {
  const error = await errorOf(JSON.stringify({ type: `\u001b[31m\n${'x'.repeat(10_000)}` }));
  expect(error.message.length).toBeLessThan(300);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: That is what must not be there.
  expect(error.message).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

test('the signature is checked before anything is parsed', async () => {
  const error = await parseWebhook('{', signed('}'), { secret }).catch((thrown: WebhookError) => thrown);
  expect(error).toMatchObject({ reason: 'signature' });
});

const anything = { validate: () => [] };

test('without a signature in the document, a secret decides whether it is checked', async () => {
  const table = { webhooks: { any: anything } };
  expect(await parse(table, '1', {})).toBe(1);
  expect(await parse(table, '1', signed('1'), { secret })).toBe(1);
  await expect(parse(table, '1', signed('2'), { secret })).rejects.toThrow('no valid signature');
});

test('one signed webhook requires a signature of all, unless an unsigned one is named', async () => {
  const table = { webhooks: { plain: anything, sealed: { ...anything, signed: true as const } } };
  await expect(parse(table, '1', {})).rejects.toThrow('option secret: is missing');
  await expect(parse(table, '1', {}, { webhook: 'sealed' })).rejects.toThrow('option secret: is missing');
  expect(await parse(table, '1', {}, { webhook: 'plain' })).toBe(1);
});

test('webhooks that nothing tells apart are accepted if any fits, and refused as the closest', async () => {
  const issue = { pointer: '/id', keyword: 'required', message: 'must be present' };
  const table = (...counts: number[]) => ({
    webhooks: Object.fromEntries(
      counts.map((count, index) => [`${index}`, { validate: () => Array.from({ length: count }, () => issue) }]),
    ),
  });
  expect(await parse(table(2, 0), '{}', {})).toEqual({});
  const error = await parse(table(12, 30), '{}', {}).catch((thrown: WebhookError) => thrown);
  expect((error as WebhookError).issues).toHaveLength(12);
  expect((error as WebhookError).message).toContain('and 2 more');
});

test('values that are nested too deeply are refused', async () => {
  const deep = { validate: (value: unknown): never[] => (Array.isArray(value) ? value.flatMap(deep.validate) : []) };
  const body = '['.repeat(100_000) + ']'.repeat(100_000);
  await expect(parse({ webhooks: { deep } }, body, {})).rejects.toThrow('body: is nested too deeply');
});

test('bytes of every kind are read', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify(added));
  for (const body of [bytes, bytes.buffer, Buffer.from(bytes)] as RawBody[])
    expect(await parseWebhook(body, signed(bytes), { secret })).toEqual(added);
});
