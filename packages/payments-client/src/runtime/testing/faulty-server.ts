import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The server's behaviour for one request. It fails before it has processed the request, or after. */
export type Behaviour = keyof typeof behaviours;

/** A server on loopback that fails as planned, and counts the requests that it has processed. */
export interface FaultyServer {
  url: string;
  /** Plans what happens to the requests of a call: one behaviour per request, then `well`. */
  expect(call: string, plan: readonly Behaviour[]): Tally;
  close(): Promise<void>;
}

/** The server's record of one call. A late request counts for its own call only. */
export interface Tally {
  processed: number;
  requests: number;
  /** Resolves when the server has handled the first request. */
  received: Promise<void>;
}

const success = JSON.stringify({ id: 'b_0f', title: 'Emma' });
const error = JSON.stringify({ code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong' });

/** `count` counts the request as processed. */
const behaviours = {
  well: (count, response) => {
    count();
    json(response, 200, success);
  },
  'resets before it reads': (_count, response) => void response.destroy(),
  'processes, then resets': (count, response) => {
    count();
    response.destroy();
  },
  'processes, then resets in mid-body': (count, response) => {
    count();
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': success.length });
    response.write(success.slice(0, 20), () => response.destroy());
  },
  'processes, then does not answer': (count) => count(),
  'processes, then stalls in mid-body': (count, response) => {
    count();
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': success.length });
    response.write(success.slice(0, 20));
  },
  'processes, then 500': (count, response) => {
    count();
    json(response, 500, error);
  },
  'processes, then an empty 502': (count, response) => {
    count();
    response.writeHead(502, { 'content-length': 0 }).end();
  },
  'processes, then 503 without Retry-After': (count, response) => {
    count();
    json(response, 503, error);
  },
  'processes, then 503 with Retry-After': (count, response) => {
    count();
    json(response, 503, error, { 'retry-after': '0' });
  },
  'processes, then 504': (count, response) => {
    count();
    json(response, 504, error);
  },
  'processes, then 408': (count, response) => {
    count();
    json(response, 408, error);
  },
  'processes, then 200 with HTML': (count, response) => {
    count();
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Welcome</p>');
  },
  'processes, then 200 with broken JSON': (count, response) => {
    count();
    json(response, 200, success.slice(0, -5));
  },
  'processes, then an empty 200': (count, response) => {
    count();
    response.writeHead(200, { 'content-length': 0 }).end();
  },
  429: (_count, response) => json(response, 429, error, { 'retry-after': '0' }),
  'refuses with 422': (_count, response) => json(response, 422, error),
  'refuses with 409': (_count, response) => json(response, 409, error),
} satisfies Record<string, (count: () => void, response: ServerResponse) => void>;

export const allBehaviours = Object.keys(behaviours) as Behaviour[];

/** Starts the server. Each request names its call in the header `x-call`. */
export async function faultyServer(): Promise<FaultyServer> {
  const calls = new Map<unknown, Tally & { plan: Behaviour[]; receive: () => void }>();
  const server = createServer(async (request, response) => {
    for await (const _chunk of request);
    const call = calls.get(request.headers['x-call']);
    if (!call) throw new Error('The request belongs to no planned call.');
    call.requests += 1;
    const count = () => {
      call.processed += 1;
    };
    behaviours[call.plan.shift() ?? 'well'](count, response);
    call.receive();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    expect(name, plan) {
      let receive = () => {};
      const received = new Promise<void>((resolve) => {
        receive = resolve;
      });
      const call = { processed: 0, requests: 0, received, receive, plan: [...plan] };
      calls.set(name, call);
      return call;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function json(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}
