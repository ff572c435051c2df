// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type { CreatePaymentRequest, CreatePaymentResponse } from '@scope/payments-types';
import type { Call, Caller } from '../runtime/call/call.ts';
import type { CallOptions } from '../runtime/settings/options.ts';

/** One-time payments. */
export interface Payments {
  /**
   * Create a payment
   *
   * Starts a one-time payment for the products in the cart.
   *
   * The response contains the client secret for an embedded checkout. For a hosted payment page, set `payment_link: true`
   * and send the buyer to the link in the response. Status 200 means that the payment was created, not that it was paid:
   * wait for the webhook, or retrieve the payment.
   *
   * The endpoint has no idempotency key. Sending the same request twice creates two payments, so do not repeat a request
   * whose outcome you do not know. Put your own order number into `metadata` to find the payment later.
   */
  create(body: CreatePaymentRequest, options?: CallOptions): Call<CreatePaymentResponse>;
}

/** Makes the calls of {@link Payments}. */
export function makePayments(call: Caller): Payments {
  return {
    create: (body, options) => call('POST', '/payments', { body }, options),
  };
}
