// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

/**
 * Error
 *
 * The body of every answer that is not a success.
 */
export interface ApiErrorBody {
  /**
   * What went wrong, for programs. Codes are added over time: treat one that you do not know by its status.
   *
   * @example UNSUPPORTED_COUNTRY
   */
  code: ErrorCode | (string & {});
  /**
   * What went wrong, for people. Its wording may change.
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

/**
 * Country
 *
 * ISO 3166-1 alpha-2 code of a country or territory, two capital letters. The list is complete; the countries that
 * can be sold to are fewer, and any other is refused with `UNSUPPORTED_COUNTRY`.
 *
 * @example DE
 */
export type CountryCode =
  | 'AF'
  | 'AX'
  | 'AL'
  | 'DZ'
  | 'AS'
  | 'AD'
  | 'AO'
  | 'AI'
  | 'AQ'
  | 'AG'
  | 'AR'
  | 'AM'
  | 'AW'
  | 'AU'
  | 'AT'
  | 'AZ'
  | 'BS'
  | 'BH'
  | 'BD'
  | 'BB'
  | 'BY'
  | 'BE'
  | 'BZ'
  | 'BJ'
  | 'BM'
  | 'BT'
  | 'BO'
  | 'BQ'
  | 'BA'
  | 'BW'
  | 'BV'
  | 'BR'
  | 'IO'
  | 'BN'
  | 'BG'
  | 'BF'
  | 'BI'
  | 'KH'
  | 'CM'
  | 'CA'
  | 'CV'
  | 'KY'
  | 'CF'
  | 'TD'
  | 'CL'
  | 'CN'
  | 'CX'
  | 'CC'
  | 'CO'
  | 'KM'
  | 'CG'
  | 'CD'
  | 'CK'
  | 'CR'
  | 'CI'
  | 'HR'
  | 'CU'
  | 'CW'
  | 'CY'
  | 'CZ'
  | 'DK'
  | 'DJ'
  | 'DM'
  | 'DO'
  | 'EC'
  | 'EG'
  | 'SV'
  | 'GQ'
  | 'ER'
  | 'EE'
  | 'ET'
  | 'FK'
  | 'FO'
  | 'FJ'
  | 'FI'
  | 'FR'
  | 'GF'
  | 'PF'
  | 'TF'
  | 'GA'
  | 'GM'
  | 'GE'
  | 'DE'
  | 'GH'
  | 'GI'
  | 'GR'
  | 'GL'
  | 'GD'
  | 'GP'
  | 'GU'
  | 'GT'
  | 'GG'
  | 'GN'
  | 'GW'
  | 'GY'
  | 'HT'
  | 'HM'
  | 'VA'
  | 'HN'
  | 'HK'
  | 'HU'
  | 'IS'
  | 'IN'
  | 'ID'
  | 'IR'
  | 'IQ'
  | 'IE'
  | 'IM'
  | 'IL'
  | 'IT'
  | 'JM'
  | 'JP'
  | 'JE'
  | 'JO'
  | 'KZ'
  | 'KE'
  | 'KI'
  | 'KP'
  | 'KR'
  | 'KW'
  | 'KG'
  | 'LA'
  | 'LV'
  | 'LB'
  | 'LS'
  | 'LR'
  | 'LY'
  | 'LI'
  | 'LT'
  | 'LU'
  | 'MO'
  | 'MK'
  | 'MG'
  | 'MW'
  | 'MY'
  | 'MV'
  | 'ML'
  | 'MT'
  | 'MH'
  | 'MQ'
  | 'MR'
  | 'MU'
  | 'YT'
  | 'MX'
  | 'FM'
  | 'MD'
  | 'MC'
  | 'MN'
  | 'ME'
  | 'MS'
  | 'MA'
  | 'MZ'
  | 'MM'
  | 'NA'
  | 'NR'
  | 'NP'
  | 'NL'
  | 'NC'
  | 'NZ'
  | 'NI'
  | 'NE'
  | 'NG'
  | 'NU'
  | 'NF'
  | 'MP'
  | 'NO'
  | 'OM'
  | 'PK'
  | 'PW'
  | 'PS'
  | 'PA'
  | 'PG'
  | 'PY'
  | 'PE'
  | 'PH'
  | 'PN'
  | 'PL'
  | 'PT'
  | 'PR'
  | 'QA'
  | 'RE'
  | 'RO'
  | 'RU'
  | 'RW'
  | 'BL'
  | 'SH'
  | 'KN'
  | 'LC'
  | 'MF'
  | 'PM'
  | 'VC'
  | 'WS'
  | 'SM'
  | 'ST'
  | 'SA'
  | 'SN'
  | 'RS'
  | 'SC'
  | 'SL'
  | 'SG'
  | 'SX'
  | 'SK'
  | 'SI'
  | 'SB'
  | 'SO'
  | 'ZA'
  | 'GS'
  | 'SS'
  | 'ES'
  | 'LK'
  | 'SD'
  | 'SR'
  | 'SJ'
  | 'SZ'
  | 'SE'
  | 'CH'
  | 'SY'
  | 'TW'
  | 'TJ'
  | 'TZ'
  | 'TH'
  | 'TL'
  | 'TG'
  | 'TK'
  | 'TO'
  | 'TT'
  | 'TN'
  | 'TR'
  | 'TM'
  | 'TC'
  | 'TV'
  | 'UG'
  | 'UA'
  | 'AE'
  | 'GB'
  | 'UM'
  | 'US'
  | 'UY'
  | 'UZ'
  | 'VU'
  | 'VE'
  | 'VN'
  | 'VG'
  | 'VI'
  | 'WF'
  | 'EH'
  | 'YE'
  | 'ZM'
  | 'ZW';

/** What to sell, to whom, and how the checkout should behave. */
export interface CreatePaymentRequest {
  /** Where the buyer is billed. Decides the tax and which payment methods are offered. */
  billing: BillingAddress;
  /** Who buys, a customer you already have or a new one. */
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
 * ISO 4217 code of a currency, three capital letters. The list also holds two codes that ISO has retired, `HRK` and
 * `SLL`; a checkout in one of them is not to be expected.
 *
 * @example USD
 */
export type Currency =
  | 'AED'
  | 'ALL'
  | 'AMD'
  | 'ANG'
  | 'AOA'
  | 'ARS'
  | 'AUD'
  | 'AWG'
  | 'AZN'
  | 'BAM'
  | 'BBD'
  | 'BDT'
  | 'BGN'
  | 'BHD'
  | 'BIF'
  | 'BMD'
  | 'BND'
  | 'BOB'
  | 'BRL'
  | 'BSD'
  | 'BWP'
  | 'BYN'
  | 'BZD'
  | 'CAD'
  | 'CHF'
  | 'CLP'
  | 'CNY'
  | 'COP'
  | 'CRC'
  | 'CUP'
  | 'CVE'
  | 'CZK'
  | 'DJF'
  | 'DKK'
  | 'DOP'
  | 'DZD'
  | 'EGP'
  | 'ETB'
  | 'EUR'
  | 'FJD'
  | 'FKP'
  | 'GBP'
  | 'GEL'
  | 'GHS'
  | 'GIP'
  | 'GMD'
  | 'GNF'
  | 'GTQ'
  | 'GYD'
  | 'HKD'
  | 'HNL'
  | 'HRK'
  | 'HTG'
  | 'HUF'
  | 'IDR'
  | 'ILS'
  | 'INR'
  | 'IQD'
  | 'JMD'
  | 'JOD'
  | 'JPY'
  | 'KES'
  | 'KGS'
  | 'KHR'
  | 'KMF'
  | 'KRW'
  | 'KWD'
  | 'KYD'
  | 'KZT'
  | 'LAK'
  | 'LBP'
  | 'LKR'
  | 'LRD'
  | 'LSL'
  | 'LYD'
  | 'MAD'
  | 'MDL'
  | 'MGA'
  | 'MKD'
  | 'MMK'
  | 'MNT'
  | 'MOP'
  | 'MRU'
  | 'MUR'
  | 'MVR'
  | 'MWK'
  | 'MXN'
  | 'MYR'
  | 'MZN'
  | 'NAD'
  | 'NGN'
  | 'NIO'
  | 'NOK'
  | 'NPR'
  | 'NZD'
  | 'OMR'
  | 'PAB'
  | 'PEN'
  | 'PGK'
  | 'PHP'
  | 'PKR'
  | 'PLN'
  | 'PYG'
  | 'QAR'
  | 'RON'
  | 'RSD'
  | 'RUB'
  | 'RWF'
  | 'SAR'
  | 'SBD'
  | 'SCR'
  | 'SEK'
  | 'SGD'
  | 'SHP'
  | 'SLE'
  | 'SLL'
  | 'SOS'
  | 'SRD'
  | 'SSP'
  | 'STN'
  | 'SVC'
  | 'SZL'
  | 'THB'
  | 'TND'
  | 'TOP'
  | 'TRY'
  | 'TTD'
  | 'TWD'
  | 'TZS'
  | 'UAH'
  | 'UGX'
  | 'USD'
  | 'UYU'
  | 'UZS'
  | 'VES'
  | 'VND'
  | 'VUV'
  | 'WST'
  | 'XAF'
  | 'XCD'
  | 'XOF'
  | 'XPF'
  | 'YER'
  | 'ZAR'
  | 'ZMW';

/**
 * Who buys. Send `customer_id` alone for a customer you already have; send `email` and `name` for a new one. The presence
 * of `customer_id` tells the two forms apart, so they cannot be mixed.
 */
export type Customer = ExistingCustomer | NewCustomer;

/**
 * The error codes that creating a payment is known to give.
 *
 * @example UNSUPPORTED_COUNTRY
 */
export type ErrorCode =
  | 'INVALID_REQUEST_BODY'
  | 'INVALID_REQUEST_PARAMETERS'
  | 'UNAUTHORIZED'
  | 'MERCHANT_NOT_LIVE'
  | 'NOT_FOUND'
  | 'PRODUCT_CART_EMTPY'
  | 'MISSING_PRODUCT_INFORMATION'
  | 'PRODUCT_IS_DELETED'
  | 'BRAND_MISMATCH'
  | 'BRAND_NOT_ENABLED'
  | 'PAY_AS_YOU_WANT_AMOUNT_REQUIRED'
  | 'REQUEST_AMOUNT_BELOW_MINIMUM'
  | 'TOTAL_PAYMENT_AMOUNT_BELOW_MINIMUM_AMOUNT'
  | 'UNSUPPORTED_COUNTRY'
  | 'UNSUPPORTED_CURRENCY'
  | 'EXCHANGE_RATE_NOT_FOUND'
  | 'INVALID_TAX_ID'
  | 'INVALID_DISCOUNT_CODE'
  | 'DISCOUNT_CODE_EXPIRED'
  | 'DISCOUNT_CODE_USAGE_LIMIT_EXCEEDED'
  | 'DISCOUNT_NOT_AVAILABLE_FOR_PRODUCT'
  | 'NO_ELIGIBLE_PAYMENT_METHODS'
  | 'MAXIMUM_KEYS_REACHED'
  | 'TOO_MANY_REQUESTS'
  | 'INTERNAL_SERVER_ERROR'
  | 'INTEGER_CONVERSION_FAILURE';

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
 * Payment method
 *
 * A way to pay at the checkout.
 *
 * @example credit
 */
export type PaymentMethodType =
  | 'credit'
  | 'debit'
  | 'upi_collect'
  | 'upi_intent'
  | 'apple_pay'
  | 'cashapp'
  | 'google_pay'
  | 'multibanco'
  | 'bancontact_card'
  | 'eps'
  | 'ideal'
  | 'przelewy24'
  | 'affirm'
  | 'klarna'
  | 'sepa'
  | 'ach'
  | 'amazon_pay';

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
