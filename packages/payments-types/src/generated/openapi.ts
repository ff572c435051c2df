// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type {
  ApiErrorBody,
  BillingAddress,
  CountryCode,
  CreatePaymentRequest,
  CreatePaymentResponse,
  Currency,
  Customer,
  ErrorCode,
  ExistingCustomer,
  Metadata,
  NewCustomer,
  PaymentCustomer,
  PaymentMethodType,
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
     * wait for the webhook, or retrieve the payment.
     *
     * The endpoint has no idempotency key. Sending the same request twice creates two payments, so do not repeat a request
     * whose outcome you do not know. Put your own order number into `metadata` to find the payment later.
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
    /** The request conflicts with the current state of a resource it refers to, such as a deleted product. */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ApiErrorBody;
      };
    };
    /** The API key is valid but lacks permission: it is read-only, or the account is not live yet. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ApiErrorBody;
      };
    };
    /** The server failed. The payment may or may not have been created: check before you send the request again. */
    InternalServerError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ApiErrorBody;
      };
    };
    /** A product or the customer does not exist in this environment. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ApiErrorBody;
      };
    };
    /** Too many requests in a short time. The request was not processed, so it is safe to send it again after a pause. */
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
    /** The API key is missing, unknown, or belongs to the other environment. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ApiErrorBody;
      };
    };
    /** The body is valid JSON but violates the schema or a business rule. The message says where. */
    UnprocessableContent: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ApiErrorBody;
      };
    };
    /** The body was not sent as `application/json`. */
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
    /** The buyer, the billing address and the cart. */
    requestBody: {
      content: {
        'application/json': CreatePaymentRequest;
      };
    };
    responses: {
      /** The payment was created and is waiting for the buyer. */
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
