// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type { CountryCode, Currency, ErrorCode, PaymentMethodType } from './lists.ts';
import type {
  ApiErrorBody,
  BillingAddress,
  CreatePaymentRequest,
  CreatePaymentResponse,
  Customer,
  ExistingCustomer,
  Metadata,
  NewCustomer,
  PaymentCustomer,
  PaymentProduct,
  ProductCartItem,
} from './schemas.ts';

export interface paths {
  '/payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a payment
     *
     * Starts a one-time payment for the products in the cart.
     *
     * The response contains the client secret for an embedded checkout. For a hosted payment page, set `payment_link: true`
     * and send the buyer to the link in the response. Status 200 means that the payment was created, not that it was paid:
     * a webhook reports the outcome, or look the payment up.
     *
     * The endpoint has no idempotency key. Sending the same request twice creates two payments, so do not repeat a request
     * whose outcome you do not know; put your own order number into `metadata` to find it again.
     */
    post: operations['createPayment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export interface components {
  schemas: {
    ApiErrorBody: ApiErrorBody;
    BillingAddress: BillingAddress;
    CountryCode: CountryCode;
    CreatePaymentRequest: CreatePaymentRequest;
    CreatePaymentResponse: CreatePaymentResponse;
    Currency: Currency;
    Customer: Customer;
    ErrorCode: ErrorCode;
    ExistingCustomer: ExistingCustomer;
    Metadata: Metadata;
    NewCustomer: NewCustomer;
    PaymentCustomer: PaymentCustomer;
    PaymentMethodType: PaymentMethodType;
    PaymentProduct: PaymentProduct;
    ProductCartItem: ProductCartItem;
  };
  responses: {
    /** The request cannot be read: the body is missing or is not valid JSON. */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ApiErrorBody;
      };
    };
    /** The request conflicts with the present state of something it names, such as a product that was deleted. */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ApiErrorBody;
      };
    };
    /** The API key is valid but may not do this: it can only read, or the account is not live yet. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ApiErrorBody;
      };
    };
    /** The server failed. Whether the payment was created is not known: look for it before sending the request again. */
    InternalServerError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ApiErrorBody;
      };
    };
    /** A product, or the customer, does not exist in this environment. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ApiErrorBody;
      };
    };
    /** Requests come too fast. The request was not processed, so it is safe to send it again after a pause. */
    TooManyRequests: {
      headers: {
        /** How long to wait before the next attempt, in seconds or as a date. Not always sent. */
        'Retry-After'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/json': ApiErrorBody;
      };
    };
    /** The API key is missing, is not known, or belongs to the other environment. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ApiErrorBody;
      };
    };
    /** The body is JSON but breaks the schema or a rule of the business. The message names the place. */
    UnprocessableContent: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ApiErrorBody;
      };
    };
    /** The body is not sent as `application/json`. */
    UnsupportedMediaType: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ApiErrorBody;
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export interface operations {
  createPayment: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who buys, where they are billed, and what is in the cart. */
    requestBody: {
      content: {
        'application/json': CreatePaymentRequest;
      };
    };
    responses: {
      /** The payment was created and waits for the buyer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': CreatePaymentResponse;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
    };
  };
}
