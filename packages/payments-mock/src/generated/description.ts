// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { validators } from '@scope/payments-types/validators';
import type { Description } from '../runtime/api/description.ts';

/** The API: its operation, how credentials are sent, and the documented answers. */
export const description: Description = {
  title: 'Payments API',
  servers: ['https://test.dodopayments.com', 'https://live.dodopayments.com'],
  basePaths: [],
  schemes: { ApiKey: { kind: 'bearer' } },
  operations: [
    {
      id: 'createPayment',
      method: 'POST',
      path: '/payments',
      security: [['ApiKey']],
      body: {
        required: true,
        contents: [{ mediaType: 'application/json', validate: validators.createPayment.request }],
      },
      success: '200',
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
          fields: [
            { at: '/client_secret', required: true, unique: true },
            { at: '/customer/customer_id', required: true, echoes: '/customer/customer_id', unique: true },
            { at: '/customer/email', required: true, echoes: '/customer/email' },
            { at: '/customer/name', required: true, echoes: '/customer/name' },
            { at: '/metadata', required: true, echoes: '/metadata', otherwise: {} },
            { at: '/payment_id', required: true, unique: true },
            {
              at: '/total_amount',
              required: true,
              total: {
                lines: '/product_cart',
                item: 'product_id',
                quantity: 'quantity',
                price: 'amount',
                usual: 3000,
                minimum: 0,
                maximum: 2147483647,
              },
            },
            { at: '/discount_id', onlyWhen: '/discount_code', unique: true, otherwise: null },
            {
              at: '/payment_link',
              presentWhen: '/payment_link',
              onlyWhen: '/payment_link',
              unique: true,
              otherwise: 'https://test.checkout.dodopayments.com/pay_gr4RizvMOXFJ6xca3y2tU',
            },
            { at: '/product_cart', echoes: '/product_cart', otherwise: [] },
          ],
        },
        '400': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['400'],
          examples: [
            { name: 'malformed', value: { code: 'INVALID_REQUEST_BODY', message: 'The body is not valid JSON' } },
          ],
          refuses: ['body-syntax'],
          text: '/message',
        },
        '401': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['401'],
          examples: [{ name: 'unauthorized', value: { code: 'UNAUTHORIZED', message: 'A valid API key is required' } }],
          refuses: ['credentials'],
          text: '/message',
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
          text: '/message',
        },
        '404': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['404'],
          examples: [
            { name: 'unknownProduct', value: { code: 'NOT_FOUND', message: 'Product pdt_unknown does not exist' } },
          ],
          text: '/message',
        },
        '409': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['409'],
          examples: [
            { name: 'deleted', value: { code: 'PRODUCT_IS_DELETED', message: 'Product pdt_8fJ2kQwLmZ was deleted' } },
          ],
          text: '/message',
        },
        '415': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['415'],
          examples: [
            { name: 'notJson', value: { code: 'INVALID_REQUEST_BODY', message: 'Send the body as application/json' } },
          ],
          refuses: ['media-type'],
          text: '/message',
        },
        '422': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['422'],
          examples: [
            {
              name: 'schema',
              value: { code: 'INVALID_REQUEST_BODY', message: '/product_cart must have at least 1 item' },
            },
            { name: 'country', value: { code: 'UNSUPPORTED_COUNTRY', message: 'Country AQ is not supported' } },
          ],
          refuses: ['body-schema'],
          text: '/message',
        },
        '429': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['429'],
          examples: [
            { name: 'slowDown', value: { code: 'TOO_MANY_REQUESTS', message: 'Too many requests, slow down' } },
          ],
          headers: { 'Retry-After': '2' },
          text: '/message',
        },
        '500': {
          mediaType: 'application/json',
          validate: validators.createPayment.responses['500'],
          examples: [
            { name: 'failed', value: { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side' } },
          ],
          text: '/message',
        },
      },
    },
  ],
};
