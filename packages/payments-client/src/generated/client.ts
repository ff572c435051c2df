// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type { paths } from '@scope/payments-types';
import { Client } from '../runtime/call/client.ts';
import { bearer } from '../runtime/settings/carried.ts';
import { checkOptions } from '../runtime/settings/check-options.ts';
import { credential } from '../runtime/settings/credential.ts';

import type { FetchClient } from '../runtime/settings/openapi-fetch.ts';
import type { ClientOptions } from '../runtime/settings/options.ts';
import { makePayments, type Payments } from './make-payments.ts';

/** Options of {@link PaymentsClient}. */
export interface PaymentsClientOptions extends ClientOptions {
  /**
   * Send your secret API key as `Authorization: Bearer <key>`. Each environment has its own keys, and a key may be
   * read-only. Keep it on a server: anyone who has it can create payments in your name.
   *
   * Default: the environment variable `DODO_PAYMENTS_API_KEY`.
   */
  bearerToken?: string | undefined;
  /** The same as `bearerToken`, by the name of its scheme. */
  ApiKey?: string | undefined;
  /**
   * The environment to call.
   *
   * - `test_mode`: Test mode. Nothing is charged; use test cards.
   * - `live_mode`: Live mode. Real money moves.
   *
   * Default: `test_mode`.
   */
  environment?: 'test_mode' | 'live_mode' | undefined;
}

/**
 * A client of the Payments API.
 *
 * Start a one-time payment.
 */
export class PaymentsClient extends Client<PaymentsClientOptions> {
  /** One-time payments. */
  readonly payments: Payments = makePayments(this.call);

  /** Calls by path, in the style of openapi-fetch: errors are returned as `error`, not thrown. */
  readonly POST: FetchClient<paths>['POST'] = this.fetchMethod('POST');

  /**
   * Makes a client. Sends nothing before the first call.
   *
   * @throws ConfigurationError for options that cannot work.
   */
  constructor(options: PaymentsClientOptions = {}) {
    checkOptions(options, ['bearerToken', 'ApiKey']);
    const credentials = {
      ApiKey: bearer(credential('bearerToken', options.bearerToken ?? options.ApiKey, 'DODO_PAYMENTS_API_KEY')),
    };
    super(
      {
        environments: { test_mode: 'https://test.dodopayments.com', live_mode: 'https://live.dodopayments.com' },
        baseUrlVariable: 'DODO_PAYMENTS_BASE_URL',
        headers: {
          accept: 'application/json',
          'user-agent': 'payments-client/0.0.0',
          authorization: credentials.ApiKey?.value,
        },
        credentials,
        security: [['ApiKey']],
        secretNames: ['client_secret'],
      },
      options,
    );
  }
}
