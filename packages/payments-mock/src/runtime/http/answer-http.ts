import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MockAnswer } from '../api/exchange.ts';
import { join } from '../fetch/read-stream.ts';
import type { MockCore } from '../mock/create-mock.ts';
import { allowPages } from './allow-pages.ts';

/** How many requests of one connection may wait for their answers (pipelining, RFC 9112, section 9.3.2). */
const maximumWaiting = 100;

const waiting = new WeakMap<object, number>();

/** The limit of all unfinished bodies together, in bytes: slow clients on many connections must not exhaust the memory. */
const maximumPending = 64 * 2 ** 20;

/** A server's unfinished bodies. */
export interface Pending {
  bytes: number;
}

/** Collects the body, then answers. A body over the limit is answered at once, and the connection is closed. */
export function answerHttp(
  core: Pick<MockCore, 'answer' | 'maxBodySize'>,
  pending: Pending,
  isOpen: () => boolean,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (allowPages(request, response)) return;
  const { socket } = request;
  const count = (waiting.get(socket) ?? 0) + 1;
  if (count > maximumWaiting) {
    socket.destroy();
    return;
  }
  waiting.set(socket, count);
  response.on('close', () => {
    waiting.set(socket, (waiting.get(socket) ?? 1) - 1);
    release();
  });

  const chunks: Uint8Array[] = [];
  let size = 0;
  let held = 0;
  request.on('data', (chunk: Uint8Array) => {
    size += chunk.length;
    if (size <= core.maxBodySize) {
      pending.bytes += chunk.length;
      held += chunk.length;
      if (pending.bytes > maximumPending) socket.destroy();
      else chunks.push(chunk);
      return;
    }
    request.removeAllListeners('data').removeAllListeners('end').resume();
    response.setHeader('connection', 'close');
    send('too large');
  });
  request.on('end', () => {
    release();
    send(join(chunks, size));
  });
  // A client that disconnects ends its own request and nothing else.
  request.on('error', () => response.destroy());
  response.on('error', () => request.destroy());

  function release(): void {
    pending.bytes -= held;
    held = 0;
  }

  function send(body: Uint8Array | 'too large'): void {
    const answer = decide(core, request, body);
    if (!answer.delay) write(answer, isOpen(), request, response);
    else {
      const timer = setTimeout(() => write(answer, isOpen(), request, response), answer.delay);
      response.on('close', () => clearTimeout(timer));
    }
  }
}

function decide(core: Pick<MockCore, 'answer'>, request: IncomingMessage, body: Uint8Array | 'too large'): MockAnswer {
  const { method = 'GET', url = '/', headers } = request;
  try {
    return core.answer({ method, target: originForm(url), headers, body });
  } catch (error) {
    // A bug of the mock ends one request, not the server.
    process.emitWarning(error as Error);
    return { status: 500, headers: { 'content-type': 'text/plain' }, body: `The mock failed: ${error}` };
  }
}

/** Requests to proxies have a whole URL as the target, and a server must accept it, too (RFC 9112, section 3.2.2). */
function originForm(target: string): string {
  const [, path] = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*(.*)$/i.exec(target) ?? [];
  if (path === undefined) return target;
  return path.startsWith('/') ? path : `/${path}`;
}

function write(answer: MockAnswer, isOpen: boolean, { socket }: IncomingMessage, response: ServerResponse): void {
  const { status, headers, body, fault } = answer;
  if (fault === 'hang') return;
  // An answer without a body cannot break in the middle of it.
  if (fault === 'reset' || (fault === 'truncate' && !body)) {
    socket.resetAndDestroy();
    return;
  }
  // Closing the server waits for its connections, so none is kept alive.
  if (!isOpen) response.setHeader('connection', 'close');
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  // As text, so that Node.js sends head and body together.
  if (fault === undefined) response.end(body);
  else {
    const bytes = Buffer.from(body);
    response.write(bytes.subarray(0, bytes.length >> 1), () => fault === 'truncate' && socket.end());
  }
}
