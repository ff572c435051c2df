// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type { CountryCode, Currency, ErrorCode, PaymentMethodType } from './lists.ts';

/**
 * Error
 *
 * The body of every answer that is not a success.
 */
export interface ApiErrorBody {
  /**
   * A machine-readable reason. Codes are added over time: treat an unknown one by the status.
   *
   * @example UNSUPPORTED_COUNTRY
   */
  code: ErrorCode | (string & {});
  /**
   * A reason for people to read. Its wording may change.
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
   * Street with house and unit number.
   *
   * @example Oranienstrasse 25
   */
  street: string;
  /**
   * Postal code. Always a string, so that leading zeros and letters survive.
   *
   * @example 10999
   */
  zipcode: string;
}

/** What to sell, to whom, and how the checkout should behave. */
export interface CreatePaymentRequest {
  /** Where the buyer is billed. Decides the tax and which payment methods are offered. */
  billing: BillingAddress;
  /** The buyer, either an existing customer or a new one. */
  customer: Customer;
  /**
   * The products to sell, 1 to 100 lines.
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
   * The currency to charge in, instead of the one chosen for the buyer. If the payment cannot be made in it, creation
   * fails.
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
   * Your own notes on the payment, such as an order number. They come back with the payment and in its webhooks, but
   * cannot be searched.
   */
  metadata?: Metadata;
  /**
   * Whether to create a hosted payment page. With `true` the answer's `payment_link` holds its address.
   *
   * @default false
   * @example true
   */
  payment_link?: boolean | null;
  /**
   * Where the buyer lands after the hosted page, with `payment_id` and `status` added to the query. The query is no
   * proof of payment: look the payment up or wait for its webhook.
   *
   * @example https://shop.example.com/thanks
   */
  return_url?: string | null;
  /**
   * Whether a returning customer is offered the payment methods they saved.
   *
   * @default false
   * @example true
   */
  show_saved_payment_methods?: boolean;
  /**
   * The buyer's tax identifier, for a sale to a business. If it does not validate, creation fails.
   *
   * @example DE123456788
   */
  tax_id?: string | null;
}

/** The payment as created, and what a checkout needs to continue. */
export interface CreatePaymentResponse {
  /**
   * Secret for an embedded checkout of this one payment. Pass it to the buyer's browser and keep it nowhere.
   *
   * @example cs_test_5vQmW3nTzK
   */
  client_secret: string;
  /** The customer that the payment belongs to. */
  customer: PaymentCustomer;
  /** The notes that were sent, or an empty object. */
  metadata: Metadata;
  /**
   * Id of the payment. Keep it with your order.
   *
   * @example pay_gr4RizvMOXFJ6xca3y2tU
   */
  payment_id: string;
  /**
   * What the buyer will pay in all. In the smallest unit of the currency: `3000` is thirty US dollars.
   *
   * @example 3000
   */
  total_amount: number;
  /**
   * Id of the discount that was applied; not the code that was sent.
   *
   * @example dsc_3kPq7VbN1x
   */
  discount_id?: string | null;
  /**
   * Address of the hosted payment page. Present when the request asked for it with `payment_link` set to `true`.
   *
   * @example https://test.checkout.dodopayments.com/pay_gr4RizvMOXFJ6xca3y2tU
   */
  payment_link?: string | null;
  /**
   * The products of the payment.
   *
   * @example [ { "product_id": "pdt_8fJ2kQwLmZ", "quantity": 1, "amount": null } ]
   */
  product_cart?: PaymentProduct[] | null;
}

/**
 * Who buys. Send `customer_id` alone for a customer you already have; send `email` and `name` for a new one. The presence
 * of `customer_id` tells the two forms apart, so they cannot be mixed.
 */
export type Customer = ExistingCustomer | NewCustomer;

/** A customer created earlier, by id. */
export interface ExistingCustomer {
  /**
   * Id of the customer, from an earlier answer.
   *
   * @example cus_9Rm4tYx2Lq
   */
  customer_id: string;
  email?: never;
  name?: never;
}

/**
 * Up to 50 notes of your own, each a short key with a text value.
 *
 * @example { "order_id": "A-1042" }
 */
export interface Metadata {
  [key: string]: string;
}

/** A customer by e-mail address. The newest customer with the same address is used again, unless you say otherwise. */
export interface NewCustomer {
  customer_id?: never;
  /**
   * E-mail address. Receipts go there.
   *
   * @example ada@example.com
   */
  email: string;
  /**
   * Full name, as it should stand on the invoice.
   *
   * @example Ada Lovelace
   */
  name: string;
  /**
   * Phone number in the international form, with a plus sign and the country's prefix.
   *
   * @example +4930123456
   */
  phone_number?: string | null;
  /**
   * Whether to make a new customer even when one with this e-mail address exists. With `false` the newest one is used.
   *
   * @default false
   * @example true
   */
  create_new_customer?: boolean;
}

/**
 * Customer of a payment
 *
 * The customer that a payment belongs to.
 */
export interface PaymentCustomer {
  /**
   * Id of the customer. Use it for the next payment.
   *
   * @example cus_9Rm4tYx2Lq
   */
  customer_id: string;
  /**
   * E-mail address of the customer.
   *
   * @example ada@example.com
   */
  email: string;
  /**
   * Full name of the customer.
   *
   * @example Ada Lovelace
   */
  name: string;
}

/**
 * Product of a payment
 *
 * One product of a created payment, and how many of it.
 */
export interface PaymentProduct {
  /**
   * Id of the product.
   *
   * @example pdt_8fJ2kQwLmZ
   */
  product_id: string;
  /**
   * How many are sold.
   *
   * @example 1
   */
  quantity: number;
  /**
   * The price that was asked for one, where the buyer chooses what to pay. In the smallest unit of the currency.
   *
   * @example 1500
   */
  amount?: number | null;
}

/**
 * Cart line
 *
 * One product and how many of it.
 */
export interface ProductCartItem {
  /**
   * Id of the product. Its price is kept with the product, not sent here.
   *
   * @example pdt_8fJ2kQwLmZ
   */
  product_id: string;
  /**
   * How many to sell. Zero is valid here and appears in the vendor's own sample; a checkout needs one or more.
   *
   * @example 1
   */
  quantity: number;
  /**
   * The price of one, for products whose buyer chooses what to pay; ignored for all others. In the smallest unit of the
   * currency: `100` is one US dollar.
   *
   * @example 1500
   */
  amount?: number | null;
}
