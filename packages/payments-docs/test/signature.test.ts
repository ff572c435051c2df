import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
let isSigned: (rawBody: string, headers: Headers, secret: string, now?: number) => boolean;

beforeAll(async () => {
  const guide = await readFile(new URL('../content/outcome.md', import.meta.url), 'utf8');
  const [, code = ''] = /^```ts\n(.*?)^```/ms.exec(guide) ?? [];
  folder = await mkdtemp(join(tmpdir(), 'signature-'));
  await writeFile(join(folder, 'signature.ts'), code);
  ({ isSigned } = await import(pathToFileURL(join(folder, 'signature.ts')).href));
});

afterAll(() => rm(folder, { recursive: true }));

const now = 1_745_000_000_000;
const body = '{"type":"payment.succeeded"}';
const key = Buffer.from('a key of the dashboard');
const secret = `whsec_${key.toString('base64')}`;

/** As Standard Webhooks describes: HMAC-SHA256 of id, time and body. */
function headersOf(seconds = now / 1000, text = body): Headers {
  const signature = createHmac('sha256', key).update(`msg_1.${seconds}.${text}`).digest('base64');
  return new Headers({
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,c29tZXRoaW5n v1,${signature}`,
  });
}

test('the sample of the guide accepts a signed event', () => {
  expect(isSigned(body, headersOf(), secret, now)).toBe(true);
});

test.for<[string, string, Headers]>([
  ['another body', `${body} `, headersOf()],
  ['an old event', body, headersOf(now / 1000 - 301)],
  ['no headers', body, new Headers()],
  ['no signature', body, new Headers({ 'webhook-id': 'msg_1', 'webhook-timestamp': String(now / 1000) })],
])('and refuses %s', ([, text, headers]) => {
  expect(isSigned(text, headers, secret, now)).toBe(false);
});
