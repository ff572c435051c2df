import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mockTarget } from '../exchange/target.ts';
import { api, valid } from '../testing/contract.ts';
import { runCheck } from './run-check.ts';

let server: Server;
const sockets = new Set<Socket>();
// The time limit is reached by events, not by a slow machine.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

/**
 * The findings for a server that answers every request with these bytes, and then closes the connection. If it does not close it, the time limit
 * is reached after the head of the answer, or after the request if there are no bytes.
 */
async function found(bytes: string, closes = true): Promise<string[]> {
  const timeout = 200;
  const endTime = (): unknown => vi.advanceTimersByTime(timeout);
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => {
      socket.write(bytes);
      if (closes) socket.end();
      else if (bytes === '') endTime();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const fetchHead: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    if (!closes) setImmediate(endTime);
    return response;
  };
  const target = { ...mockTarget(api), baseUrl: `http://127.0.0.1:${port}`, fetch: fetchHead, timeout };
  const outcome = await runCheck(valid(), target);
  if (outcome.kind !== 'failed') return [];
  return outcome.failure.findings.map(({ expected, got }) => `${expected} | ${got}`);
}

/** A correct answer with one replacement. */
function answer(replaced = '', by = ''): string {
  const body = '{"name":"x"}';
  const head = `HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nLocation: /things/1\r\nContent-Length: ${body.length}\r\n`;
  return `${head}\r\n${body}`.replace(replaced, by);
}

test('a correct answer has no fault', async () => {
  expect(await found(answer())).toEqual([]);
});

test.each<[string, string, string[]]>([
  [
    'another status of success',
    answer('201 Created', '200 OK'),
    ['status 201 | status 200', 'a documented status (201, 204, 4XX) | status 200'],
  ],
  [
    'a redirect',
    answer('201 Created', '302 Found'),
    ['status 201 | status 302, to /things/1', 'a documented status (201, 204, 4XX) | status 302, to /things/1'],
  ],
  ['another media type', answer('application/json', 'text/json'), ['content-type application/json | text/json']],
  [
    'a charset that JSON does not have',
    answer('json\r', 'json; charset=latin1\r'),
    ['content-type application/json in UTF-8 | application/json; charset=latin1'],
  ],
  [
    'a header sent twice',
    answer('Location', 'Content-Type: application/json\r\nLocation'),
    ['content-type application/json | application/json, application/json'],
  ],
  ['a header that is missing', answer('Location', 'X-Location'), ['the header location | no such header']],
  [
    'a number instead of text',
    answer('{"name":"x"}', '{"name":1  }'),
    ['/name must be a string | 1', '/name as it was sent: "x" | 1'],
  ],
  [
    'a body that is cut off',
    answer('Length: 12', 'Length: 99'),
    ['status 201 | status 201, but not all of its body (other side closed)'],
  ],
  [
    'a body whose compression contradicts its header',
    answer('Location', 'Content-Encoding: gzip\r\nLocation'),
    ['status 201 | status 201, but not all of its body (incorrect header check)'],
  ],
  [
    'not HTTP',
    'hello\r\n\r\n',
    ['status 201 | no answer (Response does not match the HTTP/1.1 protocol (Expected HTTP/, RTSP/ or ICE/))'],
  ],
  ['nothing', '', ['status 201 | no answer (other side closed)']],
])('%s', async (_title, bytes, want) => {
  expect(await found(bytes)).toEqual(want);
});

test('an answer that takes too long, in whole or in part', async () => {
  expect(await found('', false)).toEqual(['status 201 | no answer within 200 ms']);
  expect(await found(answer('Length: 12', 'Length: 99'), false)).toEqual([
    'status 201 | status 201, but not all of its body within 200 ms',
  ]);
});
