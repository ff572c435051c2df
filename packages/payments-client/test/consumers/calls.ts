/** A use of the packages, as a consumer would write it. */
export interface Call {
  name: string;
  code: string;
}

/** The declarations that the calls use. */
const scope = `
import { CallError, type CreatePaymentRequest, PaymentsClient, resultOf, StatusError } from '@scope/payments-client';
import { ValidationError, validate } from '@scope/payments-client/validate';
import { collect, loadCases, runSuite, targetFrom } from '@scope/payments-contract-tests';
import { checkFetch } from '@scope/payments-contract-tests/check-fetch';
import { createMock } from '@scope/payments-mock';
import { serve } from '@scope/payments-mock/serve';
import {
  type ApiErrorBody, type CreatePaymentResponse, type Currency, currencies, type Customer, type ErrorCode, isCurrency,
  type PaymentMethodType,
} from '@scope/payments-types';
import { type Issue, validateCreatePaymentRequest } from '@scope/payments-types/validators';

export const packages = {
  CallError, PaymentsClient, resultOf, StatusError, ValidationError, validate, collect, loadCases, runSuite, targetFrom, createMock, serve,
  checkFetch, currencies, isCurrency, validateCreatePaymentRequest,
};
export type Types = [ApiErrorBody, CreatePaymentResponse, Currency, Customer, ErrorCode, Issue, PaymentMethodType];

declare const client: PaymentsClient;
declare const payment: CreatePaymentResponse;
declare const text: string;
const billing = { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' } as const;
const customer = { customer_id: 'cus_1' };
const product_cart = [{ product_id: 'pdt_1', quantity: 1 }];
const order: CreatePaymentRequest = { billing, customer, product_cart };
`;

/** A module with a function for each call, and a function that returns the call at a line. */
export function moduleOf<C extends Call>(calls: readonly C[]): { text: string; callAt(line: number): C | undefined } {
  const lines = scope.split('\n');
  const owners: [firstLine: number, call: C][] = [];
  for (const [index, call] of calls.entries()) {
    owners.push([lines.length + 1, call]);
    lines.push(`export async function call${index}() {`, ...call.code.split('\n'), '}');
  }
  return { text: lines.join('\n'), callAt: (line) => owners.findLast(([first]) => first <= line)?.[1] };
}

export const rightCalls: Call[] = [
  { name: 'the required fields', code: 'await client.payments.create({ billing, customer, product_cart });' },
  {
    name: 'every field',
    code: `await client.payments.create({
      ...order,
      allowed_payment_method_types: ['credit', 'sepa'],
      billing_currency: 'EUR',
      discount_code: 'WELCOME10',
      metadata: { order_id: 'A-1' },
      payment_link: true,
      return_url: 'https://shop.example.com',
      show_saved_payment_methods: true,
      tax_id: 'DE123456788',
    });`,
  },
  {
    name: 'null where the spec allows it',
    code: `await client.payments.create({
      ...order, allowed_payment_method_types: null, billing_currency: null, discount_code: null, payment_link: null, return_url: null,
      tax_id: null,
    });`,
  },
  {
    name: 'a new customer',
    code: `const customer: Customer = { email: 'ada@example.com', name: 'Ada Lovelace', phone_number: null, create_new_customer: false };
    await client.payments.create({ ...order, customer });`,
  },
  { name: 'a value from a guard', code: 'if (isCurrency(text)) order.billing_currency = text;' },
  {
    name: 'a list as options',
    code: "const first: 'AED' = currencies[0];\nreturn [first, ...currencies.map((code) => code)];",
  },
  {
    name: 'a known code',
    code: "try { return await client.payments.create(order); } catch (error) { return error instanceof StatusError && error.code === 'UNSUPPORTED_COUNTRY'; }",
  },
  { name: 'an unknown code', code: "const code: ApiErrorBody['code'] = 'SOME_NEW_CODE';\nreturn code;" },
  {
    name: 'a result by status',
    code: `const result = await resultOf(client.payments.create(order));
    if (result.ok) return result.data.payment_id;
    return result.status === 422 ? result.error.code : result.error.mayHaveBeenProcessed;`,
  },
  {
    name: 'data with its response',
    code: 'const { data, response } = await client.payments.create(order).withResponse();\nreturn data.payment_link ?? response.status;',
  },
  {
    name: 'options of the client',
    code: "return new PaymentsClient({ bearerToken: 'key', environment: 'live_mode', timeout: 1000, maxRetries: 0, onRetry: ({ delay }) => void delay, validate });",
  },
  {
    name: 'options that may be undefined',
    code: 'return new PaymentsClient({ bearerToken: undefined, environment: undefined, timeout: undefined });',
  },
  {
    name: 'options of a call',
    code: "await client.payments.create(order, { timeout: 1000, headers: { 'x-a': null, 'x-attempt': 1 }, validate: null });",
  },
  {
    name: 'the form of openapi-fetch',
    code: `const { data, error } = await client.POST('/payments', { body: order });
    return data ? data.total_amount + 1 : error.message.length;`,
  },
  { name: 'issues', code: 'const issues: Issue[] = validateCreatePaymentRequest(text);\nreturn issues[0]?.pointer;' },
  {
    name: 'a mock as fetch',
    code: 'const mock = createMock({ latency: 10 });\nnew PaymentsClient({ fetch: mock.fetch });\nreturn mock.requests[0]?.status;',
  },
  {
    name: 'a mock on a port',
    code: 'const server = await serve({ port: 0 });\nconst url: string = server.url;\nawait server.close();\nreturn url;',
  },
  {
    name: 'the contract suite',
    code: "const results = await runSuite(await loadCases(), targetFrom({ PAYMENTS_TOKEN: 'a' }), { concurrency: 2 });\nreturn results[0]?.outcome.kind === 'passed';",
  },
];
