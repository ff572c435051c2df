import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from '../../../../scripts/checks/consumers/editor.ts';
import { createProject, type Project } from '../../../../scripts/checks/consumers/project.ts';
import { errorCodes } from '../../../payments-types/src/index.ts';
import { hovers } from './hovers.ts';

let project: Project;
let editor: Editor;
beforeAll(async () => {
  project = await createProject();
  editor = openEditor(project.folder);
});
afterAll(() => project.remove());

const start = `
import { type BillingAddress, type CreatePaymentRequest, type CreatePaymentResponse, type Customer, PaymentsClient, resultOf, StatusError } from '@scope/payments-client';
import { type ApiErrorBody, currencies, type ErrorCode, isCurrency, type Metadata } from '@scope/payments-types';
const client = new PaymentsClient();
declare const order: CreatePaymentRequest, payment: CreatePaymentResponse, error: StatusError, body: ApiErrorBody;
const billing = { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' } as const;
`;

test.each(hovers)('a hover: $program', ({ program, want }) => {
  expect(editor.hover(start + program)).toBe(want);
});

/** The cursor is at `‸`. */
const completions: { program: string; want: readonly string[] }[] = [
  { program: 'client.payments.‸', want: ['create'] },
  { program: 'client.‸', want: ['eject', 'payments', 'POST', 'use', 'withOptions'] },
  {
    program: 'client.payments.create({ ‸ });',
    want: [
      'billing',
      'customer',
      'product_cart',
      'allowed_payment_method_types',
      'billing_currency',
      'discount_code',
      'metadata',
      'payment_link',
      'return_url',
      'show_saved_payment_methods',
      'tax_id',
    ],
  },
  {
    program: 'client.payments.create({ ...order, billing: { ‸ } });',
    want: ['city', 'country', 'state', 'street', 'zipcode'],
  },
  {
    program: 'client.payments.create({ ...order, customer: { ‸ } });',
    want: ['create_new_customer', 'customer_id', 'email', 'name', 'phone_number'],
  },
  {
    program: 'client.payments.create({ ...order, product_cart: [{ ‸ }] });',
    want: ['product_id', 'quantity', 'amount'],
  },
  {
    program: `client.payments.create({ ...order, allowed_payment_method_types: ['‸'] });`,
    want: [
      'credit',
      'debit',
      'upi_collect',
      'upi_intent',
      'apple_pay',
      'cashapp',
      'google_pay',
      'multibanco',
      'bancontact_card',
      'eps',
      'ideal',
      'przelewy24',
      'affirm',
      'klarna',
      'sepa',
      'ach',
      'amazon_pay',
    ],
  },
  {
    program: 'payment.‸',
    want: [
      'client_secret',
      'customer',
      'discount_id',
      'metadata',
      'payment_id',
      'payment_link',
      'product_cart',
      'total_amount',
    ],
  },
  { program: `if (error.code === '‸') {}`, want: errorCodes },
  { program: `body.code = '‸';`, want: errorCodes },
  { program: `new PaymentsClient({ environment: '‸' });`, want: ['test_mode', 'live_mode'] },
  {
    program: 'new PaymentsClient({ ‸ });',
    want: [
      'ApiKey',
      'baseUrl',
      'bearerToken',
      'dangerouslyAllowBrowser',
      'deadline',
      'environment',
      'fetch',
      'fetchOptions',
      'headers',
      'maxRetries',
      'maxRetryDelay',
      'onRequest',
      'onResponse',
      'onRetry',
      'riskDuplicates',
      'timeout',
      'validate',
    ],
  },
  {
    program: 'client.payments.create(order, { ‸ });',
    want: [
      'deadline',
      'extraBody',
      'headers',
      'maxRetries',
      'maxRetryDelay',
      'riskDuplicates',
      'signal',
      'timeout',
      'validate',
    ],
  },
  { program: 'client.payments.create(order).‸', want: ['asResponse', 'catch', 'finally', 'then', 'withResponse'] },
  { program: `client.POST('‸', { body: order });`, want: ['/payments'] },
  {
    program: `const result = await resultOf(client.payments.create(order));
if (!result.ok && result.status === 422) result.error.‸`,
    want: [
      'attempts',
      'body',
      'cause',
      'code',
      'mayHaveBeenProcessed',
      'message',
      'method',
      'name',
      'requestId',
      'response',
      'stack',
      'status',
      'text',
      'url',
    ],
  },
];

test.each(completions)('a completion: $program', ({ program, want }) => {
  expect(editor.complete(start + program)).toEqual(want);
});
