// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type { CountryCode, Currency, ErrorCode, PaymentMethodType } from './lists.ts';

/**
 * Error
 *
 * The body of every error response.
 */
export interface ApiErrorBody {
  /**
   * A machine-readable reason. New codes may be added: handle an unknown one by its HTTP status.
   *
   * @example UNSUPPORTED_COUNTRY
   */
  code: ErrorCode | (string & {});
  /**
   * A human-readable reason. Its wording may change.
   *
   * @example Country AQ is not supported
   */
  message: string;
}

/** A postal address for billing and tax. */
export interface BillingAddress {
  /**
   * City or town.
   *
   * @example Berlin
   */
  city: string;
  /** Country of the address, as an ISO 3166-1 alpha-2 code. */
  country: CountryCode;
  /**
   * State, province or region.
   *
   * @example Berlin
   */
  state: string;
  /**
   * Street, with house and unit number.
   *
   * @example Oranienstrasse 25
   */
  street: string;
  /**
   * Postal code. Always a string, to keep leading zeros and letters.
   *
   * @example 10999
   */
  zipcode: string;
}

/** What to sell, to whom, and how the checkout should behave. */
export interface CreatePaymentRequest {
  /** The billing address of the buyer. It determines the tax and which payment methods are offered. */
  billing: BillingAddress;
  /** The buyer, either an existing customer or a new one. */
  customer: Customer;
  /**
   * The products to sell, from 1 to 100 lines.
   *
   * @example [ { "product_id": "pdt_8fJ2kQwLmZ", "quantity": 1 } ]
   */
  product_cart: ProductCartItem[];
  /**
   * The payment methods that the checkout may offer. A method that is not listed is never shown; a listed one is shown
   * only where the buyer's country, the currency and your settings allow it. Leave it out to offer all of them.
   *
   * @example [ "credit", "debit", "ideal" ]
   */
  allowed_payment_method_types?: PaymentMethodType[] | null;
  /**
   * The currency to charge, instead of the one chosen for the buyer. If it cannot be charged for this payment, the
   * request fails.
   *
   * @example EUR
   */
  billing_currency?: Currency | null;
  /**
   * A discount code to apply to the cart.
   *
   * @example WELCOME10
   */
  discount_code?: string | null;
  /**
   * Your own data about the payment, such as an order number. It is returned with the payment and in its webhooks, but
   * cannot be searched.
   */
  metadata?: Metadata;
  /**
   * Whether to create a hosted payment page. If `true`, the `payment_link` of the response is its address.
   *
   * @default false
   * @example true
   */
  payment_link?: boolean | null;
  /**
   * Where to send the buyer after the hosted page, with `payment_id` and `status` added to the query. The query does
   * not prove payment: retrieve the payment or wait for its webhook.
   *
   * @example https://shop.example.com/thanks
   */
  return_url?: string | null;
  /**
   * Whether to offer a returning customer their saved payment methods.
   *
   * @default false
   * @example true
   */
  show_saved_payment_methods?: boolean;
  /**
   * The buyer's tax ID, for a sale to a business. If it is not valid, the request fails.
   *
   * @example DE123456788
   */
  tax_id?: string | null;
}

/** The created payment, and what a checkout needs to continue. */
export interface CreatePaymentResponse {
  /**
   * Secret for an embedded checkout of this payment. Pass it to the buyer's browser; do not store it.
   *
   * @example cs_test_5vQmW3nTzK
   */
  client_secret: string;
  /** The customer of the payment. */
  customer: PaymentCustomer;
  /** The metadata that was sent, or an empty object. */
  metadata: Metadata;
  /**
   * ID of the payment. Store it with your order.
   *
   * @example pay_gr4RizvMOXFJ6xca3y2tU
   */
  payment_id: string;
  /**
   * The total that the buyer pays, in the smallest unit of the currency: `3000` is thirty US dollars.
   *
   * @example 3000
   */
  total_amount: number;
  /**
   * ID of the applied discount, not the code that was sent. Without a code there is none.
   *
   * @example dsc_3kPq7VbN1x
   */
  discount_id?: string | null;
  /**
   * Address of the hosted payment page. Present only if the request set `payment_link` to `true`.
   *
   * @example https://test.checkout.dodopayments.com/pay_gr4RizvMOXFJ6xca3y2tU
   */
  payment_link?: string | null;
  /**
   * The products in the payment.
   *
   * @example [ { "product_id": "pdt_8fJ2kQwLmZ", "quantity": 1, "amount": null } ]
   */
  product_cart?: PaymentProduct[] | null;
}

/**
 * The buyer. Send only `customer_id` for an existing customer; send `email` and `name` for a new one. The two forms are
 * distinguished by `customer_id`, so they cannot be mixed.
 */
export type Customer = ExistingCustomer | NewCustomer;

/** An existing customer, by ID. */
export interface ExistingCustomer {
  /**
   * ID of the customer, from an earlier response.
   *
   * @example cus_9Rm4tYx2Lq
   */
  customer_id: string;
  email?: never;
  name?: never;
}

/**
 * Up to 50 pairs of your own, each a short key with a text value.
 *
 * @example { "order_id": "A-1042" }
 */
export interface Metadata {
  [key: string]: string;
}

/** A customer by email address. The newest customer with the same address is reused, unless you set `create_new_customer`. */
export interface NewCustomer {
  customer_id?: never;
  /**
   * Email address. Receipts are sent to it.
   *
   * @example ada@example.com
   */
  email: string;
  /**
   * Full name, as it should appear on the invoice.
   *
   * @example Ada Lovelace
   */
  name: string;
  /**
   * Phone number in international format, with a plus sign and the country code.
   *
   * @example +4930123456
   */
  phone_number?: string | null;
  /**
   * Whether to create a new customer even if one with this email address exists. If `false`, the newest one is used.
   *
   * @default false
   * @example true
   */
  create_new_customer?: boolean;
}

/**
 * Customer of a payment
 *
 * The customer of a payment.
 */
export interface PaymentCustomer {
  /**
   * ID of the customer. Use it for the next payment.
   *
   * @example cus_9Rm4tYx2Lq
   */
  customer_id: string;
  /**
   * Email address of the customer. For a new customer, the one that was sent.
   *
   * @example ada@example.com
   */
  email: string;
  /**
   * Full name of the customer. With `create_new_customer`, the one that was sent; otherwise a customer who is known by
   * the email address keeps their name.
   *
   * @example Ada Lovelace
   */
  name: string;
}

/**
 * Product of a payment
 *
 * One product in a payment, with its quantity.
 */
export interface PaymentProduct {
  /**
   * ID of the product.
   *
   * @example pdt_8fJ2kQwLmZ
   */
  product_id: string;
  /**
   * Number of units sold.
   *
   * @example 1
   */
  quantity: number;
  /**
   * The price per unit: the one that was sent if the buyer chooses what to pay; otherwise absent, null, or the product's own
   * price, whatever was sent. In the smallest unit of the currency.
   *
   * @example 1500
   */
  amount?: number | null;
}

/**
 * Cart line
 *
 * One product, with its quantity.
 */
export interface ProductCartItem {
  /**
   * ID of the product. Its price is stored with the product, not sent here.
   *
   * @example pdt_8fJ2kQwLmZ
   */
  product_id: string;
  /**
   * Number of units to sell. Zero is valid here and appears in the vendor's own sample; a checkout needs at least one.
   *
   * @example 1
   */
  quantity: number;
  /**
   * The price per unit, for products whose buyer chooses what to pay; ignored for all others. In the smallest unit of the
   * currency: `100` is one US dollar.
   *
   * @example 1500
   */
  amount?: number | null;
}
