import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { inspect } from 'node:util';
import { type LibraryClientOptions, logTo, StatusError } from '@library/library-client';
import { validate } from '@library/library-client/validate';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '../call/client.ts';
import { clientOf, novel } from '../testing/library.ts';

const key = 'secret_key';
const email = 'ada@example.com';
const clientSecret = 'cs_never_shown';

/** A server that answers with raw bytes, which need not be HTTP. */
let answerWith = '';
const server = createServer((socket: Socket) => {
  socket.on('error', () => {});
  socket.once('data', () => socket.end(answerWith));
});
beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
afterAll(() => new Promise((closed) => server.close(closed)));

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Everything that a log could show of a call that fails. */
async function shown(options: LibraryClientOptions = {}): Promise<{ error: StatusError; text: string }> {
  const events: unknown[] = [];
  const record = (event: unknown) => void events.push(event);
  const hooks = { onRequest: record, onResponse: record, onRetry: record };
  const client = clientOf({ url: url() }, { apiKey: key, maxRetries: 1, maxRetryDelay: 1, ...hooks, ...options });
  const error = await client.books.create(novel).then(
    () => expect.unreachable(),
    (error) => error,
  );
  const print = (value: unknown) => inspect(value, { depth: 12, showHidden: false });
  return {
    error,
    text: [error.message, error.stack, print(error), JSON.stringify(error), print(events), JSON.stringify(events)].join(
      '\n',
    ),
  };
}

/** A raw answer. */
function raw(status: number, headers: Record<string, string>, body: string): string {
  const all = { 'content-length': String(Buffer.byteLength(body)), connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Any\r\n${lines.join('')}\r\n${body}`;
}

const json = { 'content-type': 'application/json' };
const escaped = [...key].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const hex = (letter: string) => letter.charCodeAt(0).toString(16);
const split = (by: string) => `${key.slice(0, 6)}${by}${key.slice(6)}`;
const message = (text: string) => raw(422, json, JSON.stringify({ code: 'BAD', message: `bad ${text}` }));
const success = JSON.stringify({ id: 'b_0f', client_secret: clientSecret });

describe('no log shows a secret that comes with', () => {
  const answers: { name: string; answer: string; options?: LibraryClientOptions }[] = [
    { name: 'a request id', answer: raw(500, { ...json, 'x-request-id': `req ${key}` }, '{}') },
    { name: 'the id of a proxy', answer: raw(502, { 'cf-ray': email }, '') },
    { name: 'a content type', answer: raw(500, { 'content-type': `text/${key}` }, '<p>') },
    { name: 'the content type of a success', answer: raw(200, { 'content-type': `text/${key}` }, '<p>') },
    { name: 'a redirect', answer: raw(302, { location: `https://elsewhere.test/${key}?for=${email}` }, '') },
    { name: 'a message with escapes', answer: raw(401, json, `{"message":"no ${escaped} ${email}"}`) },
    { name: 'a code', answer: raw(422, json, `{"code":"${key}","message":"no"}`) },
    { name: 'a code that is an e-mail address', answer: raw(422, json, `{"code":"${email}"}`) },
    { name: 'a code that is an object', answer: raw(422, json, `{"code":{"key":"${key}"}}`) },
    { name: 'a message that is an object', answer: raw(422, json, `{"message":{"toString":"${key}"}}`) },
    { name: 'another member', answer: raw(422, json, `{"message":"no","echo":"${key}","for":"${email}"}`) },
    { name: 'a body that is not JSON', answer: raw(500, json, `Bearer ${key}`) },
    { name: 'a success that is broken', answer: raw(200, json, success.slice(0, -1)) },
    { name: 'a success that breaks the contract', answer: raw(201, json, success), options: { validate } },
    { name: 'escapes of escapes', answer: message(escaped) },
    { name: 'upper case', answer: message(key.toUpperCase()) },
    { name: 'percent signs', answer: message([...key].map((letter) => `%${hex(letter)}`).join('')) },
    { name: 'HTML', answer: message([...key].map((letter) => `&#x${hex(letter)};`).join('')) },
    { name: 'base64', answer: message(btoa(key)) },
    { name: 'base64 of a pair', answer: message(btoa(`${key}:`)) },
    { name: 'a line break inside', answer: message(split('\n')) },
    { name: 'an invisible character inside', answer: message(split('\u200b')) },
    { name: 'a separator inside', answer: message(split('\u2028')) },
    { name: 'a colour inside', answer: message(split('\x1b[31m')) },
    { name: 'a space inside', answer: message(split(' ')) },
    { name: 'its end cut off', answer: message(`${key.slice(0, -1)}…`) },
    { name: 'a tab inside, in a request id', answer: raw(500, { 'x-request-id': split('\t') }, '') },
    { name: 'an e-mail address with spaces', answer: message(email.replace('@', ' @ ')) },
    { name: 'an escaped e-mail address', answer: message(encodeURIComponent(email)) },
    { name: 'an e-mail address in HTML', answer: message(email.replace('@', '&#64;')) },
    {
      name: 'a member whose name says that it is a secret, and the message',
      answer: raw(422, json, `{"message":"${clientSecret} is used","client_secret":"${clientSecret}"}`),
    },
    { name: 'the fragment of a redirect', answer: raw(302, { location: `/#access_token=${clientSecret}` }, '') },
    { name: 'the user of a redirect', answer: raw(302, { location: `https://${clientSecret}:x@elsewhere.test` }, '') },
    { name: 'two lengths', answer: raw(200, { ...json, 'content-length': '5\r\ncontent-length: 50' }, success) },
    { name: 'a broken chunk', answer: raw(200, { ...json, 'transfer-encoding': 'chunked' }, `zz\r\n${success}`) },
    { name: 'a header without a name', answer: `HTTP/1.1 200 OK\r\n: ${key}\r\n\r\n${success}` },
    { name: 'no HTTP at all', answer: `220 ${key} ${clientSecret}\r\n` },
  ];

  test.each(answers)('$name', async ({ answer, options }) => {
    answerWith = answer;
    const { text } = await shown(options);
    expect(text).not.toContain(key);
    expect(text).not.toContain(email);
    expect(text).not.toContain('ada @');
    expect(text).not.toContain(clientSecret);
  });

  test("the message of the caller's own fetch", async () => {
    const inner = Object.assign(new Error(`socket of ${email}`), { code: key, headers: { authorization: key } });
    const fetch = () => Promise.reject(new Error(`Bearer ${key}`, { cause: inner }));
    const { error, text } = await shown({ fetch });
    expect(text).not.toContain(key);
    expect(text).not.toContain(email);
    expect(error.cause).toMatchObject({ message: 'Bearer ***', cause: { message: 'socket of ***' } });
  });

  test('a credential of the call or the client in another header', async () => {
    const token = 'token-of-the-call';
    answerWith = raw(401, json, JSON.stringify({ code: token, message: `no ${token}, no session-of-ada` }));
    const headers = { authorization: `Bearer ${token}` };
    const { text } = await shown({ headers: { ...headers, cookie: 'session-of-ada' } });
    expect(text).not.toMatch(/token-of-the-call|session-of-ada/);
    const error = await clientOf({ url: url() }).books.create(novel, { headers }).catch(String);
    expect(error).not.toContain(token);
  });

  test.each([
    { name: 'a cookie', headers: { cookie: 'shelf=3; session=session-of-ada' }, echo: 'session-of-ada' },
    { name: 'a password', headers: { 'proxy-authorization': `Basic ${btoa('ada:pass-of-ada')}` }, echo: 'pass-of-ada' },
    { name: 'a header that middleware adds', headers: {}, echo: 'token-of-middleware' },
  ])('$name', async ({ headers, echo }) => {
    answerWith = message(echo);
    const client = clientOf({ url: url() }, { headers });
    client.use({ onRequest: ({ request }) => request.headers.set('x-api-token', 'token-of-middleware') });
    expect(await client.books.create(novel).catch(String)).toContain('422 BAD: bad ***. ');
  });

  test('a member that the document marks as secret, of the answer and of the request', async () => {
    class MarkingClient extends Client {
      constructor() {
        super({ environments: {}, headers: {}, secretNames: ['pin', 'x-pin'] }, { baseUrl: url(), maxRetries: 0 });
      }
      readonly add = (body: object, options: object) => this.call('POST', '/books', { body }, options);
    }
    const body = { message: 'not 1234-answer, 1234-request, 1234-header or a plain title', pin: '1234-answer' };
    answerWith = raw(422, json, JSON.stringify(body));
    const request = { pin: '1234-request', title: 'plain title' };
    const error = await new MarkingClient().add(request, { headers: { 'x-pin': '1234-header' } }).catch(String);
    expect(error).toContain('422: not ***, ***, *** or a plain title.');
  });

  test('the URL of the call', async () => {
    answerWith = raw(500, json, '{}');
    const { text } = await shown({ baseUrl: `${url()}/${key.replace('_', '%5F')}` });
    expect(text).not.toContain('secret%5Fkey');
  });

  test('any line of a logger', async () => {
    answerWith = raw(500, { 'x-request-id': key }, '');
    const lines: string[] = [];
    const write = (line: string) => void lines.push(line);
    await shown(logTo({ debug: write, info: write, warn: write, error: write }, 'debug'));
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toContain(key);
  });

  test('any place of an answer', { timeout: 60_000 }, async () => {
    const secret = fc.constantFrom(key, escaped, `Bearer ${key}`, email, `x${key}x`);
    const word = fc.oneof(secret, fc.string({ maxLength: 20 }));
    const body = fc.oneof(
      fc
        .record({ code: word, message: word, [key]: word, details: fc.array(word) })
        .map((value) => JSON.stringify(value).replaceAll('\\\\u', '\\u')),
      word,
      secret.map((text) => `{"message":"${'x'.repeat(490)}${text}"}`),
    );
    const printable = word.map((text) => text.replace(/[^ -~]/g, ''));
    const status = fc.constantFrom(200, 201, 302, 400, 401, 422, 429, 500, 503);
    const answers = fc.record({ status, id: printable, type: printable, body });
    await fc.assert(
      fc.asyncProperty(answers, async ({ status, id, type, body }) => {
        answerWith = raw(status, { 'x-request-id': id, 'content-type': type || 'text/plain' }, body);
        const { text } = await shown({ maxRetries: 0 }).catch(() => ({ text: '' }));
        expect(text).not.toContain(key);
        expect(text).not.toContain(email);
      }),
      { numRuns: 300, seed: 13 },
    );
  });
});

describe('what a log shows of an answer', () => {
  test('is bounded', async () => {
    const long = 'x'.repeat(50_000);
    answerWith = raw(422, { ...json, 'x-request-id': 'i'.repeat(5000) }, JSON.stringify({ code: long, message: long }));
    const { error } = await shown();
    expect(error.message.length).toBeLessThan(1200);
    expect(error.code?.length).toBe(100);
    expect(error.requestId?.length).toBe(100);
  });

  test('stays on one line, and hides nothing by its direction', async () => {
    answerWith = raw(422, json, JSON.stringify({ message: 'one\u2028two\u2029three\u202efour\nfive' }));
    const { error } = await shown();
    expect(error.message).toContain(': one***two***three***four***five. Correct the request.');
  });

  test.each(['test', 'any', 'code'])('keeps ordinary words if the key is `%s`', async (apiKey) => {
    answerWith = raw(422, json, JSON.stringify({ code: 'ANY_CODE', message: 'Any code of the test is wrong' }));
    const { error } = await shown({ apiKey });
    expect(error.message).toContain('422 ANY_CODE: Any code of the test is wrong. Correct the request.');
  });

  test.each(['test', 'abc'])('hides the short key `%s` where it must be the key', async (apiKey) => {
    const body = { code: apiKey, message: `Bearer ${apiKey} is not the latest abcde` };
    answerWith = raw(401, { ...json, 'x-request-id': apiKey }, JSON.stringify(body));
    const { error } = await shown({ apiKey });
    expect(error.message).toContain('401 ***: Bearer *** is not the latest abcde (request ***).');
    expect(error).toMatchObject({ code: '***', requestId: '***' });
  });

  test.each([{ code: { key: 1 } }, { code: null }, { code: ['A'] }, { message: { toString: 'A' } }, { message: 5 }])(
    'is an error whatever the members are: %j',
    async (body) => {
      answerWith = raw(422, json, JSON.stringify(body));
      const { error } = await shown();
      expect(error).toBeInstanceOf(StatusError);
      expect(error.code).toBeUndefined();
    },
  );
});
