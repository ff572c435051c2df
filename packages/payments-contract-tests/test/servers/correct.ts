import { validateCreatePaymentRequest } from '@scope/payments-types/validators';
import type { Json } from '../../src/generated/types.ts';

/** A server, as a function from request to response. */
export type Handle = (request: Request) => Promise<Response>;

interface Line {
  product_id: string;
  quantity: number;
  amount?: number | null;
}

interface Order {
  billing: { country: string };
  customer: { customer_id?: string; email?: string; name?: string; create_new_customer?: boolean };
  product_cart: Line[];
  billing_currency?: string | null;
  discount_code?: string | null;
  metadata?: { [key: string]: string };
  payment_link?: boolean | null;
}

/** What a server does in its own way. */
export interface Ways {
  priceOf?(line: Line): number;
  /** A factor on the total. */
  factor?(order: Order): number;
  /** The lines as they come back. */
  lines?(lines: Line[]): Json;
  /** A refusal by a rule of the business. */
  refuses?(order: Order): string | undefined;
}

/** A correct server, written by hand, whose requests need this token. */
export function correctServer(token: string, ways: Ways = {}): Handle {
  const customers = new Map<string, { customer_id: string; name: string }>();
  let count = 0;
  const next = (prefix: string): string => {
    count += 1;
    return `${prefix}_${count.toString(36).padStart(6, '0')}`;
  };

  function customerOf({ customer }: Order) {
    const { customer_id, email = '', name = '', create_new_customer } = customer;
    if (customer_id !== undefined) return { customer_id, email: 'on-file@example.com', name: 'On File' };
    const known = create_new_customer ? undefined : customers.get(email);
    const kept = known ?? { customer_id: next('cus'), name };
    customers.set(email, kept);
    return { ...kept, email };
  }

  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname !== '/payments') return fail(404, 'NOT_FOUND');
    if (request.method !== 'POST') return fail(405, 'INVALID_REQUEST_PARAMETERS', { allow: 'POST' });
    const [, sent] = /^bearer ([\w.~+/-]+=*)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
    if (sent !== token) return fail(401, 'UNAUTHORIZED', { 'www-authenticate': 'Bearer' });
    const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json') return fail(415, 'INVALID_REQUEST_BODY');
    const order = parse(await request.arrayBuffer());
    if (order === undefined) return fail(400, 'INVALID_REQUEST_BODY');
    if (validateCreatePaymentRequest(order).length > 0) return fail(422, 'INVALID_REQUEST_BODY');
    return answer(order as Order);
  };

  function answer(order: Order): Response {
    const { priceOf = ({ amount }) => amount ?? 3000, factor = () => 1, lines = (all) => all as never } = ways;
    const code = ways.refuses?.(order);
    if (code !== undefined) return fail(422, code);
    const sum = order.product_cart.reduce((all, line) => all + line.quantity * priceOf(line), 0);
    const total_amount = Math.round(sum * factor(order));
    if (total_amount < 0 || total_amount >= 2 ** 31) return fail(422, 'INTEGER_CONVERSION_FAILURE');
    const payment_id = next('pay');
    return Response.json({
      payment_id,
      client_secret: next('cs'),
      total_amount,
      customer: customerOf(order),
      metadata: order.metadata ?? {},
      product_cart: lines(order.product_cart),
      ...(order.discount_code ? { discount_id: 'dsc_1' } : {}),
      ...(order.payment_link ? { payment_link: `https://pay.example/${payment_id}` } : {}),
    });
  }
}

function fail(status: number, code: string, headers: { [name: string]: string } = {}): Response {
  return Response.json({ code, message: 'Correct the request.' }, { status, headers });
}

function parse(body: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    return undefined;
  }
}
