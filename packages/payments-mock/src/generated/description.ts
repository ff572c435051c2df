// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { validators } from '@scope/payments-types/validators';
import type { Description } from '../runtime/description.ts';

/** The API: its operation, how credentials are sent, and what is answered. */
export const description: Description = {
  servers: ['https://test.dodopayments.com', 'https://live.dodopayments.com'],
  basePaths: [],
  schemes: { ApiKey: { kind: 'bearer' } },
  operations: [
    {
      id: 'createPayment',
      method: 'POST',
      path: '/payments',
      security: [['ApiKey']],
      parameters: [],
      body: {
        required: true,
        contents: [{ mediaType: 'application/json', validate: validators.createPayment.request }],
      },
      success: '200',
      refusals: {
        path: { status: 404, like: '404' },
        method: { status: 405, like: '404' },
        credentials: { status: 401, like: '401' },
        'body-size': { status: 413, like: '400' },
        'media-type': { status: 415, like: '415' },
        'body-syntax': { status: 400, like: '400' },
        parameters: { status: 400, like: '400' },
        'body-schema': { status: 422, like: '422' },
      },
      answers: {
        '200': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['200'],
          examples: [
            {
              name: 'minimal',
              value: {
                client_secret: 'cs_test_5vQmW3nTzK',
                customer: { customer_id: 'cus_9Rm4tYx2Lq', email: 'ada@example.com', name: 'Ada Lovelace' },
                metadata: {},
                payment_id: 'pay_gr4RizvMOXFJ6xca3y2tU',
                total_amount: 3000,
              },
            },
            {
              name: 'seed',
              value: {
                client_secret: '<string>',
                customer: { customer_id: '<string>', email: '<string>', name: '<string>' },
                discount_id: '<string>',
                metadata: {},
                payment_id: '<string>',
                payment_link: '<string>',
                product_cart: [{ amount: 123, product_id: '<string>', quantity: 1 }],
                total_amount: 1,
              },
            },
            {
              name: 'full',
              value: {
                client_secret: 'cs_test_5vQmW3nTzK',
                customer: { customer_id: 'cus_9Rm4tYx2Lq', email: 'ada@example.com', name: 'Ada Lovelace' },
                discount_id: 'dsc_3kPq7VbN1x',
                metadata: { order_id: 'A-1042', channel: 'web' },
                payment_id: 'pay_gr4RizvMOXFJ6xca3y2tU',
                payment_link: 'https://test.checkout.dodopayments.com/pay_gr4RizvMOXFJ6xca3y2tU',
                product_cart: [
                  { product_id: 'pdt_8fJ2kQwLmZ', quantity: 1, amount: null },
                  { product_id: 'pdt_paywhatyouwant', quantity: 2, amount: 1500 },
                ],
                total_amount: 6000,
              },
            },
          ],
          headers: {},
          fields: [
            { at: ['client_secret'], required: true, unique: true },
            { at: ['customer', 'customer_id'], required: true, echoes: ['customer', 'customer_id'], unique: true },
            { at: ['metadata'], required: true, echoes: ['metadata'], unique: false, otherwise: {} },
            { at: ['payment_id'], required: true, unique: true },
            {
              at: ['total_amount'],
              required: true,
              unique: false,
              total: {
                lines: ['product_cart'],
                item: 'product_id',
                quantity: 'quantity',
                price: 'amount',
                usual: 3000,
                minimum: 0,
                maximum: 2147483647,
              },
            },
            { at: ['discount_id'], required: false, unique: true, otherwise: null },
            {
              at: ['payment_link'],
              required: false,
              presentWhen: ['payment_link'],
              unique: true,
              otherwise: 'https://test.checkout.dodopayments.com/pay_gr4RizvMOXFJ6xca3y2tU',
            },
            { at: ['product_cart'], required: false, echoes: ['product_cart'], unique: false, otherwise: [] },
          ],
        },
        '400': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['400'],
          examples: [
            { name: 'malformed', value: { code: 'INVALID_REQUEST_BODY', message: 'The body is not valid JSON' } },
          ],
          headers: {},
          text: ['message'],
          fields: [],
        },
        '401': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['401'],
          examples: [{ name: 'unauthorized', value: { code: 'UNAUTHORIZED', message: 'A valid API key is required' } }],
          headers: {},
          text: ['message'],
          fields: [],
        },
        '403': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['403'],
          examples: [
            {
              name: 'notLive',
              value: { code: 'MERCHANT_NOT_LIVE', message: 'This account cannot take live payments yet' },
            },
          ],
          headers: {},
          text: ['message'],
          fields: [],
        },
        '404': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['404'],
          examples: [
            { name: 'unknownProduct', value: { code: 'NOT_FOUND', message: 'Product pdt_unknown does not exist' } },
          ],
          headers: {},
          text: ['message'],
          fields: [],
        },
        '409': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['409'],
          examples: [
            { name: 'deleted', value: { code: 'PRODUCT_IS_DELETED', message: 'Product pdt_8fJ2kQwLmZ was deleted' } },
          ],
          headers: {},
          text: ['message'],
          fields: [],
        },
        '415': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['415'],
          examples: [
            { name: 'notJson', value: { code: 'INVALID_REQUEST_BODY', message: 'Send the body as application/json' } },
          ],
          headers: {},
          text: ['message'],
          fields: [],
        },
        '422': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['422'],
          examples: [
            {
              name: 'schema',
              value: { code: 'INVALID_REQUEST_BODY', message: '/product_cart must hold at least 1 item' },
            },
            { name: 'country', value: { code: 'UNSUPPORTED_COUNTRY', message: 'Country AQ is not supported' } },
          ],
          headers: {},
          text: ['message'],
          fields: [],
        },
        '429': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['429'],
          examples: [
            { name: 'slowDown', value: { code: 'TOO_MANY_REQUESTS', message: 'Too many requests, slow down' } },
          ],
          headers: { 'Retry-After': '2' },
          text: ['message'],
          fields: [],
        },
        '500': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['500'],
          examples: [
            { name: 'failed', value: { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side' } },
          ],
          headers: {},
          text: ['message'],
          fields: [],
        },
      },
    },
  ],
};
