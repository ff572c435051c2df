// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

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

/**
 * Country
 *
 * ISO 3166-1 alpha-2 code of a country or territory, two capital letters. The list is complete, but not every country
 * on it is supported: the others are refused with `UNSUPPORTED_COUNTRY`.
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
  /** The billing address of the buyer. It determines the tax and which payment methods are offered. */
  billing: BillingAddress;
  /**
   * The buyer, either an existing customer or a new one.
   *
   * Required: `customer_id`, or `email` and `name`.
   */
  customer: Customer;
  /**
   * The products to sell, from 1 to 100 lines.
   *
   * @example [ { "product_id": "pdt_8fJ2kQwLmZ", "quantity": 1 } ]
   */
  product_cart: readonly ProductCartItem[];
  /**
   * The payment methods that the checkout may offer. A method that is not listed is never shown; a listed one is shown
   * only where the buyer's country, the currency and your settings allow it. Leave it out to offer all of them.
   *
   * @example [ "credit", "debit", "ideal" ]
   */
  allowed_payment_method_types?: readonly PaymentMethodType[] | null;
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
 * ISO 4217 code of a currency, three capital letters. The list includes two codes that ISO has withdrawn, `HRK` and
 * `SLL`; do not expect them to work at a checkout.
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
 * The buyer. Send only `customer_id` for an existing customer; send `email` and `name` for a new one. The two forms are
 * distinguished by `customer_id`, so they cannot be mixed.
 *
 * Required: `customer_id`, or `email` and `name`.
 */
export type Customer = ExistingCustomer | NewCustomer;

/**
 * The known error codes of creating a payment.
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
