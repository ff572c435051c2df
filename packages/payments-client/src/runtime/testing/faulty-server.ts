import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one request. A fault comes before the payment is made, or after it. */
export type Behaviour = keyof typeof behaviours;

/** A server on loopback that misbehaves as told, and counts the payments that it has made. */
export interface FaultyServer {
  url: string;
  /** What happens to the requests of one order, one behaviour a request; after the last one, the server does well. */
  expect(order: string, plan: readonly Behaviour[]): Order;
  close(): Promise<void>;
}

/** What has become of an order. A request that comes late counts for its own order, and for no other. */
export interface Order {
  payments: number;
  requests: number;
}

const payment = JSON.stringify({
  client_secret: 'cs_1',
  customer: { customer_id: 'cus_1', email: 'ada@example.com', name: 'Ada Lovelace' },
  metadata: {},
  payment_id: 'pay_1',
  total_amount: 100,
});
const error = JSON.stringify({ code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong' });

/** `pay` makes the payment; what stands before it happens to nobody's cost. */
const behaviours = {
  well: (pay, response) => {
    pay();
    json(response, 200, payment);
  },
  'resets before it reads': (_pay, response) => void response.destroy(),
  'pays, then resets': (pay, response) => {
    pay();
    response.destroy();
  },
  'pays, then resets in mid-body': (pay, response) => {
    pay();
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': payment.length });
    response.write(payment.slice(0, 20), () => response.destroy());
  },
  'pays, then says nothing': (pay) => pay(),
  'pays, then stalls in mid-body': (pay, response) => {
    pay();
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': payment.length });
    response.write(payment.slice(0, 20));
  },
  'pays, then 500': (pay, response) => {
    pay();
    json(response, 500, error);
  },
  'pays, then an empty 502': (pay, response) => {
    pay();
    response.writeHead(502, { 'content-length': 0 }).end();
  },
  'pays, then 503 without Retry-After': (pay, response) => {
    pay();
    json(response, 503, error);
  },
  'pays, then 504': (pay, response) => {
    pay();
    json(response, 504, error);
  },
  'pays, then 408': (pay, response) => {
    pay();
    json(response, 408, error);
  },
  'pays, then 200 with HTML': (pay, response) => {
    pay();
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Welcome</p>');
  },
  'pays, then 200 with broken JSON': (pay, response) => {
    pay();
    json(response, 200, payment.slice(0, -5));
  },
  'pays, then an empty 200': (pay, response) => {
    pay();
    response.writeHead(200, { 'content-length': 0 }).end();
  },
  429: (_pay, response) => json(response, 429, error, { 'retry-after': '0' }),
  '503 with Retry-After': (_pay, response) => json(response, 503, error, { 'retry-after': '0' }),
  'refuses with 422': (_pay, response) => json(response, 422, error),
  'refuses with 409': (_pay, response) => json(response, 409, error),
} satisfies Record<string, (pay: () => void, response: ServerResponse) => void>;

export const allBehaviours = Object.keys(behaviours) as Behaviour[];

/** Starts the server. An order goes by the `order_id` in the metadata of its requests. */
export async function faultyServer(): Promise<FaultyServer> {
  const orders = new Map<string, Order & { plan: Behaviour[] }>();
  const server = createServer(async (request, response) => {
    const order = orders.get(await orderOf(request));
    if (!order) throw new Error('A request of an order that was not announced.');
    order.requests += 1;
    const pay = () => {
      order.payments += 1;
    };
    behaviours[order.plan.shift() ?? 'well'](pay, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    expect(name, plan) {
      const order = { payments: 0, requests: 0, plan: [...plan] };
      orders.set(name, order);
      return order;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function orderOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return (JSON.parse(text) as { metadata: { order_id: string } }).metadata.order_id;
}

function json(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}
