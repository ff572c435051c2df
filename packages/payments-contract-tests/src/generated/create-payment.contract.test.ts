// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { validators } from '@scope/payments-types/validators';
import { at, entries, remove, repeat, set, turned } from '../runtime/suite/edit.ts';
import { missing, operation, renamed } from '../runtime/suite/operation.ts';
import { describe, it } from '../runtime/suite/suite.ts';
import { base } from '../runtime/suite/values.ts';

// biome-ignore format: one value a line would fill the file
const billingCountryValues = [
  'AF', 'AX', 'AL', 'DZ', 'AS', 'AD', 'AO', 'AI', 'AQ', 'AG', 'AR', 'AM', 'AW', 'AU', 'AT', 'AZ', 'BS', 'BH', 'BD',
  'BB', 'BY', 'BE', 'BZ', 'BJ', 'BM', 'BT', 'BO', 'BQ', 'BA', 'BW', 'BV', 'BR', 'IO', 'BN', 'BG', 'BF', 'BI', 'KH',
  'CM', 'CA', 'CV', 'KY', 'CF', 'TD', 'CL', 'CN', 'CX', 'CC', 'CO', 'KM', 'CG', 'CD', 'CK', 'CR', 'CI', 'HR', 'CU',
  'CW', 'CY', 'CZ', 'DK', 'DJ', 'DM', 'DO', 'EC', 'EG', 'SV', 'GQ', 'ER', 'EE', 'ET', 'FK', 'FO', 'FJ', 'FI', 'FR',
  'GF', 'PF', 'TF', 'GA', 'GM', 'GE', 'DE', 'GH', 'GI', 'GR', 'GL', 'GD', 'GP', 'GU', 'GT', 'GG', 'GN', 'GW', 'GY',
  'HT', 'HM', 'VA', 'HN', 'HK', 'HU', 'IS', 'IN', 'ID', 'IR', 'IQ', 'IE', 'IM', 'IL', 'IT', 'JM', 'JP', 'JE', 'JO',
  'KZ', 'KE', 'KI', 'KP', 'KR', 'KW', 'KG', 'LA', 'LV', 'LB', 'LS', 'LR', 'LY', 'LI', 'LT', 'LU', 'MO', 'MK', 'MG',
  'MW', 'MY', 'MV', 'ML', 'MT', 'MH', 'MQ', 'MR', 'MU', 'YT', 'MX', 'FM', 'MD', 'MC', 'MN', 'ME', 'MS', 'MA', 'MZ',
  'MM', 'NA', 'NR', 'NP', 'NL', 'NC', 'NZ', 'NI', 'NE', 'NG', 'NU', 'NF', 'MP', 'NO', 'OM', 'PK', 'PW', 'PS', 'PA',
  'PG', 'PY', 'PE', 'PH', 'PN', 'PL', 'PT', 'PR', 'QA', 'RE', 'RO', 'RU', 'RW', 'BL', 'SH', 'KN', 'LC', 'MF', 'PM',
  'VC', 'WS', 'SM', 'ST', 'SA', 'SN', 'RS', 'SC', 'SL', 'SG', 'SX', 'SK', 'SI', 'SB', 'SO', 'ZA', 'GS', 'SS', 'ES',
  'LK', 'SD', 'SR', 'SJ', 'SZ', 'SE', 'CH', 'SY', 'TW', 'TJ', 'TZ', 'TH', 'TL', 'TG', 'TK', 'TO', 'TT', 'TN', 'TR',
  'TM', 'TC', 'TV', 'UG', 'UA', 'AE', 'GB', 'UM', 'US', 'UY', 'UZ', 'VU', 'VE', 'VN', 'VG', 'VI', 'WF', 'EH', 'YE',
  'ZM', 'ZW',
];

// biome-ignore format: one value a line would fill the file
const allowedPaymentMethodTypesValues = [
  'credit', 'debit', 'upi_collect', 'upi_intent', 'apple_pay', 'cashapp', 'google_pay', 'multibanco',
  'bancontact_card', 'eps', 'ideal', 'przelewy24', 'affirm', 'klarna', 'sepa', 'ach', 'amazon_pay',
];

// biome-ignore format: one value a line would fill the file
const billingCurrencyValues = [
  'AED', 'ALL', 'AMD', 'ANG', 'AOA', 'ARS', 'AUD', 'AWG', 'AZN', 'BAM', 'BBD', 'BDT', 'BGN', 'BHD', 'BIF', 'BMD',
  'BND', 'BOB', 'BRL', 'BSD', 'BWP', 'BYN', 'BZD', 'CAD', 'CHF', 'CLP', 'CNY', 'COP', 'CRC', 'CUP', 'CVE', 'CZK',
  'DJF', 'DKK', 'DOP', 'DZD', 'EGP', 'ETB', 'EUR', 'FJD', 'FKP', 'GBP', 'GEL', 'GHS', 'GIP', 'GMD', 'GNF', 'GTQ',
  'GYD', 'HKD', 'HNL', 'HRK', 'HTG', 'HUF', 'IDR', 'ILS', 'INR', 'IQD', 'JMD', 'JOD', 'JPY', 'KES', 'KGS', 'KHR',
  'KMF', 'KRW', 'KWD', 'KYD', 'KZT', 'LAK', 'LBP', 'LKR', 'LRD', 'LSL', 'LYD', 'MAD', 'MDL', 'MGA', 'MKD', 'MMK',
  'MNT', 'MOP', 'MRU', 'MUR', 'MVR', 'MWK', 'MXN', 'MYR', 'MZN', 'NAD', 'NGN', 'NIO', 'NOK', 'NPR', 'NZD', 'OMR',
  'PAB', 'PEN', 'PGK', 'PHP', 'PKR', 'PLN', 'PYG', 'QAR', 'RON', 'RSD', 'RUB', 'RWF', 'SAR', 'SBD', 'SCR', 'SEK',
  'SGD', 'SHP', 'SLE', 'SLL', 'SOS', 'SRD', 'SSP', 'STN', 'SVC', 'SZL', 'THB', 'TND', 'TOP', 'TRY', 'TTD', 'TWD',
  'TZS', 'UAH', 'UGX', 'USD', 'UYU', 'UZS', 'VES', 'VND', 'VUV', 'WST', 'XAF', 'XCD', 'XOF', 'XPF', 'YER', 'ZAR',
  'ZMW',
];

const { responses } = validators.createPayment;

/** Required fields only */
const minimal = base({
  billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' },
  customer: { customer_id: 'cus_9Rm4tYx2Lq' },
  product_cart: [{ product_id: 'pdt_8fJ2kQwLmZ', quantity: 1 }],
});

/** Placeholder values */
const seed = base({
  billing: { city: 'city', country: 'AF', state: 'state', street: 'street', zipcode: 'zipcode' },
  customer: { customer_id: 'customer_id' },
  product_cart: [{ product_id: 'product_id', quantity: 0 }],
});

/** Every field */
const full = base({
  billing: { city: 'Oslo', country: 'NO', state: 'Oslo', street: 'Karl Johans gate 1', zipcode: '0154' },
  customer: { email: 'ada@example.com', name: 'Ada Lovelace', phone_number: '+4722123456', create_new_customer: true },
  product_cart: [
    { product_id: 'pdt_8fJ2kQwLmZ', quantity: 1 },
    { product_id: 'pdt_paywhatyouwant', quantity: 2, amount: 1500 },
  ],
  allowed_payment_method_types: ['credit', 'debit', 'klarna'],
  billing_currency: 'NOK',
  discount_code: 'WELCOME10',
  metadata: { order_id: 'A-1042', channel: 'web' },
  payment_link: true,
  return_url: 'https://shop.example.com/thanks',
  show_saved_payment_methods: true,
  tax_id: 'NO923609016MVA',
});

/** Hosted payment page */
const paymentLink = base({
  billing: { city: 'Austin', country: 'US', state: 'TX', street: '600 Congress Avenue', zipcode: '78701' },
  customer: { email: 'grace@example.com', name: 'Grace Hopper' },
  product_cart: [{ product_id: 'pdt_8fJ2kQwLmZ', quantity: 1 }],
  payment_link: true,
  return_url: 'https://shop.example.com/thanks',
});

/** Every field at once. */
const everyField = set(full, '/product_cart/0/amount', 1500);

/** With NewCustomer as `customer`. */
const newCustomer = set(minimal, '/customer', { email: 'ada@example.com', name: 'Ada Lovelace' });

/** With `allowed_payment_method_types`. */
const withAllowedPaymentMethodTypes = set(minimal, '/allowed_payment_method_types', ['credit']);

/** With `metadata`. */
const withMetadata = set(minimal, '/metadata', { order_id: 'A-1042' });

const createPayment = operation({
  method: 'POST',
  path: '/payments',
  request: {
    headers: { accept: 'application/json', authorization: 'Bearer {token}', 'content-type': 'application/json' },
    parameters: {},
    body: minimal,
  },
  accepts: ['200'],
  refuses: {
    credentials: ['401'],
    'media-type': ['415'],
    'body-syntax': ['400'],
    'body-schema': ['422'],
    parameters: ['422', '400'],
  },
  answers: {
    '200': { mediaTypes: ['application/json'], validate: responses['200'] },
    '400': { mediaTypes: ['application/json'], validate: responses['400'] },
    '401': { mediaTypes: ['application/json'], validate: responses['401'] },
    '403': { mediaTypes: ['application/json'], validate: responses['403'] },
    '404': { mediaTypes: ['application/json'], validate: responses['404'] },
    '409': { mediaTypes: ['application/json'], validate: responses['409'] },
    '415': { mediaTypes: ['application/json'], validate: responses['415'] },
    '422': { mediaTypes: ['application/json'], validate: responses['422'] },
    '429': { mediaTypes: ['application/json'], validate: responses['429'] },
    '500': { mediaTypes: ['application/json'], validate: responses['500'] },
  },
  promises: [
    { answer: '/client_secret', isUnique: true },
    { answer: '/customer/customer_id', repeats: '/customer/customer_id' },
    { answer: '/metadata', repeats: '/metadata' },
    { answer: '/payment_id', isUnique: true },
    { answer: '/payment_link', presentWhen: '/payment_link' },
    { answer: '/payment_link', isUnique: true },
    { answer: '/product_cart', repeats: '/product_cart', isOptional: true },
  ],
});

describe('POST /payments', () => {
  describe('examples', () => {
    it('minimal is accepted', createPayment.accepts({ body: minimal }));
    it('seed is accepted', createPayment.accepts({ body: seed }));
    it('full is accepted', createPayment.accepts({ body: full }));
    it('paymentLink is accepted', createPayment.accepts({ body: paymentLink }));
    it('everyField is accepted', createPayment.accepts({ body: everyField }));
  });

  describe('body', () => {
    const field = createPayment.field(
      minimal,
      '',
      '/paths/~1payments/post/requestBody/content/application~1json/schema',
    );
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('a string is refused (422)', field.refuses('text', 'type'));
    it('the empty string is refused (422)', field.refuses('', 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('the value in an array is refused (422)', field.refuses([field.value], 'type'));
    it('the value as a string is refused (422)', field.refuses(JSON.stringify(field.value), 'type'));
    it('an empty object is refused (422)', field.refuses({}));
    it(
      'an unknown property is accepted',
      field.accepts(set(field.value, '/unexpected', 'value'), 'additionalProperties', '/unexpected'),
    );
    it(
      'an unknown object is accepted',
      field.accepts(set(field.value, '/unexpected', { a: [1] }), 'additionalProperties', '/unexpected'),
    );
  });

  describe('billing', () => {
    const field = createPayment.field(
      minimal,
      '/billing',
      '/components/schemas/CreatePaymentRequest/properties/billing',
    );
    it('missing is refused (422)', field.refuses(missing, 'required'));
    it('its name in capitals is refused (422)', field.refuses(renamed('BILLING'), 'required'));
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('a string is refused (422)', field.refuses('text', 'type'));
    it('the empty string is refused (422)', field.refuses('', 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('the value in an array is refused (422)', field.refuses([field.value], 'type'));
    it('the value as a string is refused (422)', field.refuses(JSON.stringify(field.value), 'type'));
    it('an empty object is refused (422)', field.refuses({}));
    it(
      'an unknown property is accepted',
      field.accepts(set(field.value, '/unexpected', 'value'), 'additionalProperties', '/billing/unexpected'),
    );
    it(
      'an unknown object is accepted',
      field.accepts(set(field.value, '/unexpected', { a: [1] }), 'additionalProperties', '/billing/unexpected'),
    );
  });

  describe('billing.city', () => {
    const field = createPayment.field(minimal, '/billing/city', '/components/schemas/BillingAddress/properties/city');
    it('missing is refused (422)', field.refuses(missing, 'required'));
    it('its name in capitals is refused (422)', field.refuses(renamed('CITY'), 'required'));
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string in an array is refused (422)', field.refuses(['Berlin'], 'type'));
    it('1000 characters is accepted', field.accepts('a'.repeat(1000), 'maxLength'));
    it('the empty string is accepted', field.accepts(''));
    it('a single space is accepted', field.accepts(' '));
    it('spaces around the text is accepted', field.accepts(' text '));
    it('quotes and markup is accepted', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('letters beyond Latin is accepted', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('control characters is accepted', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('the word null is accepted', field.accepts('null'));
    it('the word true is accepted', field.accepts('true'));
    it('digits is accepted', field.accepts('0042'));
    it('two spaces, a plus and a percent code is accepted', field.accepts('a  b+c%20d'));
  });

  describe('billing.country', () => {
    const field = createPayment.field(
      minimal,
      '/billing/country',
      '/components/schemas/BillingAddress/properties/country',
    );
    it('missing is refused (422)', field.refuses(missing, 'required'));
    it('its name in capitals is refused (422)', field.refuses(renamed('COUNTRY'), 'required'));
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string in an array is refused (422)', field.refuses(['DE'], 'type'));
    for (const value of billingCountryValues) it(`${value} is accepted`, field.accepts(value, 'enum'));
    it('"unknown" is refused (422)', field.refuses('unknown', 'enum'));
    it('"AA" is refused (422)', field.refuses('AA', 'enum'));
    it('"" is refused (422)', field.refuses('', 'enum'));
    it('"af" is refused (422)', field.refuses('af', 'enum'));
    it('"Af" is refused (422)', field.refuses('Af', 'enum'));
    it('"AF " is refused (422)', field.refuses('AF ', 'enum'));
    it('" AF" is refused (422)', field.refuses(' AF', 'enum'));
    it('"AF\\n" is refused (422)', field.refuses('AF\n', 'enum'));
    it('"A" is refused (422)', field.refuses('A', 'enum'));
    it('"AFF" is refused (422)', field.refuses('AFF', 'enum'));
    it('"AF\\u0000" is refused (422)', field.refuses('AF\u0000', 'enum'));
    it('"AF,AX" is refused (422)', field.refuses('AF,AX', 'enum'));
    it('"\\uff21\\uff26" is refused (422)', field.refuses('ＡＦ', 'enum'));
    it('"\\u0410F" is refused (422)', field.refuses('АF', 'enum'));
    it('"DA" is refused (422)', field.refuses('DA', 'enum'));
    it('"de" is refused (422)', field.refuses('de', 'enum'));
    it('"De" is refused (422)', field.refuses('De', 'enum'));
    it('"DE " is refused (422)', field.refuses('DE ', 'enum'));
    it('" DE" is refused (422)', field.refuses(' DE', 'enum'));
    it('"DE\\n" is refused (422)', field.refuses('DE\n', 'enum'));
    it('"D" is refused (422)', field.refuses('D', 'enum'));
    it('"DEE" is refused (422)', field.refuses('DEE', 'enum'));
    it('"DE\\u0000" is refused (422)', field.refuses('DE\u0000', 'enum'));
    it('"DE,AF" is refused (422)', field.refuses('DE,AF', 'enum'));
    it('"\\uff24\\uff25" is refused (422)', field.refuses('ＤＥ', 'enum'));
    it('"D\\u0415" is refused (422)', field.refuses('DЕ', 'enum'));
    it('"UK" is refused (422)', field.refuses('UK', 'enum'));
    it('"EU" is refused (422)', field.refuses('EU', 'enum'));
    it('"XK" is refused (422)', field.refuses('XK', 'enum'));
    it('"AN" is refused (422)', field.refuses('AN', 'enum'));
    it('"SU" is refused (422)', field.refuses('SU', 'enum'));
    it('"YU" is refused (422)', field.refuses('YU', 'enum'));
    it('"XX" is refused (422)', field.refuses('XX', 'enum'));
    it('"ZZ" is refused (422)', field.refuses('ZZ', 'enum'));
    it('"CS" is refused (422)', field.refuses('CS', 'enum'));
    it('"USA" is refused (422)', field.refuses('USA', 'enum'));
    it('"DEU" is refused (422)', field.refuses('DEU', 'enum'));
    it('"276" is refused (422)', field.refuses('276', 'enum'));
  });

  describe('billing.state', () => {
    const field = createPayment.field(minimal, '/billing/state', '/components/schemas/BillingAddress/properties/state');
    it('missing is refused (422)', field.refuses(missing, 'required'));
    it('its name in capitals is refused (422)', field.refuses(renamed('STATE'), 'required'));
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string in an array is refused (422)', field.refuses(['Berlin'], 'type'));
    it('1000 characters is accepted', field.accepts('a'.repeat(1000), 'maxLength'));
    it('the empty string is accepted', field.accepts(''));
    it('a single space is accepted', field.accepts(' '));
    it('spaces around the text is accepted', field.accepts(' text '));
    it('quotes and markup is accepted', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('letters beyond Latin is accepted', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('control characters is accepted', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('the word null is accepted', field.accepts('null'));
    it('the word true is accepted', field.accepts('true'));
    it('digits is accepted', field.accepts('0042'));
    it('two spaces, a plus and a percent code is accepted', field.accepts('a  b+c%20d'));
  });

  describe('billing.street', () => {
    const field = createPayment.field(
      minimal,
      '/billing/street',
      '/components/schemas/BillingAddress/properties/street',
    );
    it('missing is refused (422)', field.refuses(missing, 'required'));
    it('its name in capitals is refused (422)', field.refuses(renamed('STREET'), 'required'));
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string in an array is refused (422)', field.refuses(['Oranienstrasse 25'], 'type'));
    it('1000 characters is accepted', field.accepts('a'.repeat(1000), 'maxLength'));
    it('the empty string is accepted', field.accepts(''));
    it('a single space is accepted', field.accepts(' '));
    it('spaces around the text is accepted', field.accepts(' text '));
    it('quotes and markup is accepted', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('letters beyond Latin is accepted', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('control characters is accepted', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('the word null is accepted', field.accepts('null'));
    it('the word true is accepted', field.accepts('true'));
    it('digits is accepted', field.accepts('0042'));
    it('two spaces, a plus and a percent code is accepted', field.accepts('a  b+c%20d'));
  });

  describe('billing.zipcode', () => {
    const field = createPayment.field(
      minimal,
      '/billing/zipcode',
      '/components/schemas/BillingAddress/properties/zipcode',
    );
    it('missing is refused (422)', field.refuses(missing, 'required'));
    it('its name in capitals is refused (422)', field.refuses(renamed('ZIPCODE'), 'required'));
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string in an array is refused (422)', field.refuses(['10999'], 'type'));
    it('its digits as a number is refused (422)', field.refuses(10999, 'type'));
    it('1000 characters is accepted', field.accepts('a'.repeat(1000), 'maxLength'));
    it('the empty string is accepted', field.accepts(''));
    it('a single space is accepted', field.accepts(' '));
    it('spaces around the text is accepted', field.accepts(' text '));
    it('quotes and markup is accepted', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('letters beyond Latin is accepted', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('control characters is accepted', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('the word null is accepted', field.accepts('null'));
    it('the word true is accepted', field.accepts('true'));
    it('digits is accepted', field.accepts('0042'));
    it('two spaces, a plus and a percent code is accepted', field.accepts('a  b+c%20d'));
  });

  describe('customer', () => {
    const field = createPayment.field(
      minimal,
      '/customer',
      '/components/schemas/CreatePaymentRequest/properties/customer',
    );
    it('missing is refused (422)', field.refuses(missing, 'required'));
    it('its name in capitals is refused (422)', field.refuses(renamed('CUSTOMER'), 'required'));
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('a string is refused (422)', field.refuses('text', 'type'));
    it('the empty string is refused (422)', field.refuses('', 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('the value in an array is refused (422)', field.refuses([field.value], 'type'));
    it('the value as a string is refused (422)', field.refuses(JSON.stringify(field.value), 'type'));
    it('ExistingCustomer with what it requires is accepted', field.accepts(field.value, 'oneOf'));
    it(
      'NewCustomer with what it requires is accepted',
      field.accepts({ email: 'ada@example.com', name: 'Ada Lovelace' }, 'oneOf'),
    );
    it(
      'NewCustomer with every field is accepted',
      field.accepts(
        { email: 'ada@example.com', name: 'Ada Lovelace', phone_number: '+4930123456', create_new_customer: true },
        'oneOf',
      ),
    );
    it('none of the forms is refused (422)', field.refuses(remove(field.value, '/customer_id'), 'oneOf'));
    it(
      'ExistingCustomer and NewCustomer mixed is refused (422)',
      field.refuses({ customer_id: 'cus_9Rm4tYx2Lq', email: 'ada@example.com', name: 'Ada Lovelace' }, 'oneOf'),
    );
    it(
      'ExistingCustomer with email is refused (422)',
      field.refuses(set(field.value, '/email', 'ada@example.com'), 'oneOf'),
    );
    it(
      'ExistingCustomer with name is refused (422)',
      field.refuses(set(field.value, '/name', 'Ada Lovelace'), 'oneOf'),
    );
    it(
      'ExistingCustomer with phone_number is accepted',
      field.accepts(set(field.value, '/phone_number', '+4930123456'), 'oneOf'),
    );
    it(
      'ExistingCustomer with create_new_customer is accepted',
      field.accepts(set(field.value, '/create_new_customer', true), 'oneOf'),
    );
    it(
      'NewCustomer with customer_id is refused (422)',
      field.refuses({ email: 'ada@example.com', name: 'Ada Lovelace', customer_id: 'cus_9Rm4tYx2Lq' }, 'oneOf'),
    );
    it(
      'NewCustomer with phone_number is accepted',
      field.accepts({ email: 'ada@example.com', name: 'Ada Lovelace', phone_number: '+4930123456' }, 'oneOf'),
    );
    it(
      'NewCustomer with create_new_customer is accepted',
      field.accepts({ email: 'ada@example.com', name: 'Ada Lovelace', create_new_customer: true }, 'oneOf'),
    );
  });

  describe('customer (ExistingCustomer)', () => {
    const field = createPayment.field(minimal, '/customer', '/components/schemas/Customer/oneOf/0');
    it(
      'an unknown property is accepted',
      field.accepts(set(field.value, '/unexpected', 'value'), 'additionalProperties', '/customer/unexpected'),
    );
    it(
      'an unknown object is accepted',
      field.accepts(set(field.value, '/unexpected', { a: [1] }), 'additionalProperties', '/customer/unexpected'),
    );
  });

  describe('customer (ExistingCustomer).customer_id', () => {
    const field = createPayment.field(
      minimal,
      '/customer/customer_id',
      '/components/schemas/ExistingCustomer/properties/customer_id',
    );
    it('missing is refused (422)', field.refuses(missing, 'required'));
    it('its name in capitals is refused (422)', field.refuses(renamed('CUSTOMER_ID'), 'required'));
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string in an array is refused (422)', field.refuses(['cus_9Rm4tYx2Lq'], 'type'));
    it('1000 characters is accepted', field.accepts('a'.repeat(1000), 'maxLength'));
    it('the empty string is accepted', field.accepts(''));
    it('a single space is accepted', field.accepts(' '));
    it('spaces around the text is accepted', field.accepts(' text '));
    it('quotes and markup is accepted', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('letters beyond Latin is accepted', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('control characters is accepted', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('the word null is accepted', field.accepts('null'));
    it('the word true is accepted', field.accepts('true'));
    it('digits is accepted', field.accepts('0042'));
    it('two spaces, a plus and a percent code is accepted', field.accepts('a  b+c%20d'));
  });

  describe('customer (ExistingCustomer).email', () => {
    const field = createPayment.field(
      minimal,
      '/customer/email',
      '/components/schemas/ExistingCustomer/properties/email',
    );
    it('a value is refused (422)', field.refuses('text', 'false schema'));
    it('null is refused (422)', field.refuses(null, 'false schema'));
  });

  describe('customer (ExistingCustomer).name', () => {
    const field = createPayment.field(
      minimal,
      '/customer/name',
      '/components/schemas/ExistingCustomer/properties/name',
    );
    it('a value is refused (422)', field.refuses('text', 'false schema'));
    it('null is refused (422)', field.refuses(null, 'false schema'));
  });

  describe('customer (NewCustomer)', () => {
    const field = createPayment.field(newCustomer, '/customer', '/components/schemas/Customer/oneOf/1');
    it(
      'an unknown property is accepted',
      field.accepts(set(field.value, '/unexpected', 'value'), 'additionalProperties', '/customer/unexpected'),
    );
    it(
      'an unknown object is accepted',
      field.accepts(set(field.value, '/unexpected', { a: [1] }), 'additionalProperties', '/customer/unexpected'),
    );
  });

  describe('customer (NewCustomer).customer_id', () => {
    const field = createPayment.field(
      newCustomer,
      '/customer/customer_id',
      '/components/schemas/NewCustomer/properties/customer_id',
    );
    it('a value is refused (422)', field.refuses('text', 'false schema'));
    it('null is refused (422)', field.refuses(null, 'false schema'));
  });

  describe('customer (NewCustomer).email', () => {
    const field = createPayment.field(
      newCustomer,
      '/customer/email',
      '/components/schemas/NewCustomer/properties/email',
    );
    it('missing is refused (422)', field.refuses(missing, 'required'));
    it('its name in capitals is refused (422)', field.refuses(renamed('EMAIL'), 'required'));
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string in an array is refused (422)', field.refuses(['ada@example.com'], 'type'));
    it('1000 characters is accepted', field.accepts('a'.repeat(1000), 'maxLength'));
    it('the empty string is accepted', field.accepts(''));
    it('a single space is accepted', field.accepts(' '));
    it('spaces around the text is accepted', field.accepts(' text '));
    it('quotes and markup is accepted', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('letters beyond Latin is accepted', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('control characters is accepted', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('the word null is accepted', field.accepts('null'));
    it('the word true is accepted', field.accepts('true'));
    it('digits is accepted', field.accepts('0042'));
    it('two spaces, a plus and a percent code is accepted', field.accepts('a  b+c%20d'));
  });

  describe('customer (NewCustomer).name', () => {
    const field = createPayment.field(newCustomer, '/customer/name', '/components/schemas/NewCustomer/properties/name');
    it('missing is refused (422)', field.refuses(missing, 'required'));
    it('its name in capitals is refused (422)', field.refuses(renamed('NAME'), 'required'));
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string in an array is refused (422)', field.refuses(['Ada Lovelace'], 'type'));
    it('1000 characters is accepted', field.accepts('a'.repeat(1000), 'maxLength'));
    it('the empty string is accepted', field.accepts(''));
    it('a single space is accepted', field.accepts(' '));
    it('spaces around the text is accepted', field.accepts(' text '));
    it('quotes and markup is accepted', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('letters beyond Latin is accepted', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('control characters is accepted', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('the word null is accepted', field.accepts('null'));
    it('the word true is accepted', field.accepts('true'));
    it('digits is accepted', field.accepts('0042'));
    it('two spaces, a plus and a percent code is accepted', field.accepts('a  b+c%20d'));
  });

  describe('customer (NewCustomer).phone_number', () => {
    const field = createPayment.field(
      newCustomer,
      '/customer/phone_number',
      '/components/schemas/NewCustomer/properties/phone_number',
    );
    it('missing is accepted', field.in(everyField).accepts(missing, 'required'));
    it('null is accepted', field.accepts(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string in an array is refused (422)', field.refuses(['+4930123456'], 'type'));
    it('1000 characters is accepted', field.accepts('a'.repeat(1000), 'maxLength'));
    it('the empty string is accepted', field.accepts(''));
    it('a single space is accepted', field.accepts(' '));
    it('spaces around the text is accepted', field.accepts(' text '));
    it('quotes and markup is accepted', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('letters beyond Latin is accepted', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('control characters is accepted', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('the word null is accepted', field.accepts('null'));
    it('the word true is accepted', field.accepts('true'));
    it('digits is accepted', field.accepts('0042'));
    it('two spaces, a plus and a percent code is accepted', field.accepts('a  b+c%20d'));
  });

  describe('customer (NewCustomer).create_new_customer', () => {
    const field = createPayment.field(
      newCustomer,
      '/customer/create_new_customer',
      '/components/schemas/NewCustomer/properties/create_new_customer',
    );
    it('missing is accepted', field.in(everyField).accepts(missing, 'required'));
    it('null is refused (422)', field.refuses(null, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('a string is refused (422)', field.refuses('text', 'type'));
    it('the empty string is refused (422)', field.refuses('', 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string "true" is refused (422)', field.refuses('true', 'type'));
    it('the string "false" is refused (422)', field.refuses('false', 'type'));
    it('the string "True" is refused (422)', field.refuses('True', 'type'));
    it('the string "1" is refused (422)', field.refuses('1', 'type'));
    it('the string "yes" is refused (422)', field.refuses('yes', 'type'));
    it('true is accepted', field.accepts(true, 'type'));
    it('false is accepted', field.accepts(false, 'type'));
  });

  describe('product_cart', () => {
    const field = createPayment.field(
      minimal,
      '/product_cart',
      '/components/schemas/CreatePaymentRequest/properties/product_cart',
    );
    it('missing is refused (422)', field.refuses(missing, 'required'));
    it('its name in capitals is refused (422)', field.refuses(renamed('PRODUCT_CART'), 'required'));
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('a string is refused (422)', field.refuses('text', 'type'));
    it('the empty string is refused (422)', field.refuses('', 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('an item without its array is refused (422)', field.refuses(at(field.value, '/0'), 'type'));
    it('an object with the items is refused (422)', field.refuses({ '0': at(field.value, '/0') }, 'type'));
    it('0 items is refused (422)', field.refuses([], 'minItems'));
    it('1 item is accepted', field.accepts(field.value, 'minItems'));
    it('100 items is accepted', field.accepts(repeat(100, at(field.value, '/0')), 'maxItems'));
    it('101 items is refused (422)', field.refuses(repeat(101, at(field.value, '/0')), 'maxItems'));
    it('the same item twice is accepted', field.accepts([at(field.value, '/0'), at(field.value, '/0')]));
    it(
      '3 different items is accepted',
      field.accepts([
        set(at(field.value, '/0'), '/quantity', 2),
        set(at(field.value, '/0'), '/quantity', 3),
        at(field.value, '/0'),
      ]),
    );
    it(
      'a fault in the first of 3 items is refused (422)',
      field.refuses(
        [
          remove(at(field.value, '/0'), '/product_id'),
          set(at(field.value, '/0'), '/quantity', 2),
          set(at(field.value, '/0'), '/quantity', 3),
        ],
        'required',
        '/product_cart/0/product_id',
      ),
    );
    it(
      'a fault in the second of 3 items is refused (422)',
      field.refuses(
        [
          at(field.value, '/0'),
          remove(at(field.value, '/0'), '/product_id'),
          set(at(field.value, '/0'), '/quantity', 3),
        ],
        'required',
        '/product_cart/1/product_id',
      ),
    );
    it(
      'a fault in the last of 3 items is refused (422)',
      field.refuses(
        [
          at(field.value, '/0'),
          set(at(field.value, '/0'), '/quantity', 2),
          remove(at(field.value, '/0'), '/product_id'),
        ],
        'required',
        '/product_cart/2/product_id',
      ),
    );
    it(
      'no product_id in the second of 3 items is refused (422)',
      field.refuses(
        [
          at(field.value, '/0'),
          set(remove(at(field.value, '/0'), '/product_id'), '/quantity', 2),
          set(at(field.value, '/0'), '/quantity', 3),
        ],
        'required',
        '/product_cart/1/product_id',
      ),
    );
    it(
      'a wrong product_id in the second of 3 items is refused (422)',
      field.refuses(
        [
          at(field.value, '/0'),
          set(set(at(field.value, '/0'), '/product_id', {}), '/quantity', 2),
          set(at(field.value, '/0'), '/quantity', 3),
        ],
        'type',
        '/product_cart/1/product_id',
      ),
    );
    it(
      'no quantity in the second of 3 items is refused (422)',
      field.refuses(
        [at(field.value, '/0'), remove(at(field.value, '/0'), '/quantity'), set(at(field.value, '/0'), '/quantity', 3)],
        'required',
        '/product_cart/1/quantity',
      ),
    );
    it(
      'a wrong quantity in the second of 3 items is refused (422)',
      field.refuses(
        [
          at(field.value, '/0'),
          set(at(field.value, '/0'), '/quantity', {}),
          set(at(field.value, '/0'), '/quantity', 3),
        ],
        'type',
        '/product_cart/1/quantity',
      ),
    );
    it(
      'a wrong amount in the second of 3 items is refused (422)',
      field.refuses(
        [
          at(field.value, '/0'),
          set(set(at(field.value, '/0'), '/quantity', 2), '/amount', {}),
          set(at(field.value, '/0'), '/quantity', 3),
        ],
        'type',
        '/product_cart/1/amount',
      ),
    );
    it(
      'no product_id in the last of 3 items is refused (422)',
      field.refuses(
        [
          at(field.value, '/0'),
          set(at(field.value, '/0'), '/quantity', 2),
          set(remove(at(field.value, '/0'), '/product_id'), '/quantity', 3),
        ],
        'required',
        '/product_cart/2/product_id',
      ),
    );
    it(
      'a wrong product_id in the last of 3 items is refused (422)',
      field.refuses(
        [
          at(field.value, '/0'),
          set(at(field.value, '/0'), '/quantity', 2),
          set(set(at(field.value, '/0'), '/product_id', {}), '/quantity', 3),
        ],
        'type',
        '/product_cart/2/product_id',
      ),
    );
    it(
      'no quantity in the last of 3 items is refused (422)',
      field.refuses(
        [at(field.value, '/0'), set(at(field.value, '/0'), '/quantity', 2), remove(at(field.value, '/0'), '/quantity')],
        'required',
        '/product_cart/2/quantity',
      ),
    );
    it(
      'a wrong quantity in the last of 3 items is refused (422)',
      field.refuses(
        [
          at(field.value, '/0'),
          set(at(field.value, '/0'), '/quantity', 2),
          set(at(field.value, '/0'), '/quantity', {}),
        ],
        'type',
        '/product_cart/2/quantity',
      ),
    );
    it(
      'a wrong amount in the last of 3 items is refused (422)',
      field.refuses(
        [
          at(field.value, '/0'),
          set(at(field.value, '/0'), '/quantity', 2),
          set(set(at(field.value, '/0'), '/quantity', 3), '/amount', {}),
        ],
        'type',
        '/product_cart/2/amount',
      ),
    );
    it(
      'a fault in the last of 100 items is refused (422)',
      field.refuses(
        [
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          at(field.value, '/0'),
          remove(at(field.value, '/0'), '/product_id'),
        ],
        'required',
        '/product_cart/99/product_id',
      ),
    );
  });

  describe('product_cart[]', () => {
    const field = createPayment.field(
      minimal,
      '/product_cart/0',
      '/components/schemas/CreatePaymentRequest/properties/product_cart/items',
    );
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('a string is refused (422)', field.refuses('text', 'type'));
    it('the empty string is refused (422)', field.refuses('', 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('the value in an array is refused (422)', field.refuses([field.value], 'type'));
    it('the value as a string is refused (422)', field.refuses(JSON.stringify(field.value), 'type'));
    it('an empty object is refused (422)', field.refuses({}));
    it(
      'an unknown property is accepted',
      field.accepts(set(field.value, '/unexpected', 'value'), 'additionalProperties', '/product_cart/0/unexpected'),
    );
    it(
      'an unknown object is accepted',
      field.accepts(set(field.value, '/unexpected', { a: [1] }), 'additionalProperties', '/product_cart/0/unexpected'),
    );
  });

  describe('product_cart[].product_id', () => {
    const field = createPayment.field(
      minimal,
      '/product_cart/0/product_id',
      '/components/schemas/ProductCartItem/properties/product_id',
    );
    it('missing is refused (422)', field.refuses(missing, 'required'));
    it('its name in capitals is refused (422)', field.refuses(renamed('PRODUCT_ID'), 'required'));
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string in an array is refused (422)', field.refuses(['pdt_8fJ2kQwLmZ'], 'type'));
    it('1000 characters is accepted', field.accepts('a'.repeat(1000), 'maxLength'));
    it('the empty string is accepted', field.accepts(''));
    it('a single space is accepted', field.accepts(' '));
    it('spaces around the text is accepted', field.accepts(' text '));
    it('quotes and markup is accepted', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('letters beyond Latin is accepted', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('control characters is accepted', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('the word null is accepted', field.accepts('null'));
    it('the word true is accepted', field.accepts('true'));
    it('digits is accepted', field.accepts('0042'));
    it('two spaces, a plus and a percent code is accepted', field.accepts('a  b+c%20d'));
  });

  describe('product_cart[].quantity', () => {
    const field = createPayment.field(
      minimal,
      '/product_cart/0/quantity',
      '/components/schemas/ProductCartItem/properties/quantity',
    );
    it('missing is refused (422)', field.refuses(missing, 'required'));
    it('its name in capitals is refused (422)', field.refuses(renamed('QUANTITY'), 'required'));
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a string is refused (422)', field.refuses('text', 'type'));
    it('the empty string is refused (422)', field.refuses('', 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the number as a string is refused (422)', field.refuses('1', 'type'));
    it('the number in an array is refused (422)', field.refuses([1], 'type'));
    it('0 is accepted', field.accepts(0, 'minimum'));
    it('-1 is refused (422)', field.refuses(-1, 'minimum'));
    it('1 is accepted', field.accepts(1, 'minimum'));
    it('2147483647 is accepted', field.accepts(2147483647, 'maximum'));
    it('2147483648 is refused (422)', field.refuses(2147483648, 'maximum'));
    it('2147483646 is accepted', field.accepts(2147483646, 'maximum'));
    it('1e300 is refused (422)', field.refuses(1e300, 'maximum'));
    it('4294967297 is refused (422)', field.refuses(4294967297, 'maximum'));
    it('a fraction is refused (422)', field.refuses(1.5, 'type'));
    it('a tiny fraction is refused (422)', field.refuses(1.0000009536743164, 'type'));
  });

  describe('product_cart[].amount', () => {
    const field = createPayment.field(
      minimal,
      '/product_cart/0/amount',
      '/components/schemas/ProductCartItem/properties/amount',
    );
    it('missing is accepted', field.in(everyField).accepts(missing, 'required'));
    it('null is accepted', field.accepts(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a string is refused (422)', field.refuses('text', 'type'));
    it('the empty string is refused (422)', field.refuses('', 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the number as a string is refused (422)', field.refuses('1500', 'type'));
    it('the number in an array is refused (422)', field.refuses([1500], 'type'));
    it('-2147483648 is accepted', field.accepts(-2147483648, 'minimum'));
    it('-2147483649 is refused (422)', field.refuses(-2147483649, 'minimum'));
    it('-2147483647 is accepted', field.accepts(-2147483647, 'minimum'));
    it('2147483647 is accepted', field.accepts(2147483647, 'maximum'));
    it('2147483648 is refused (422)', field.refuses(2147483648, 'maximum'));
    it('2147483646 is accepted', field.accepts(2147483646, 'maximum'));
    it('1e300 is refused (422)', field.refuses(1e300, 'maximum'));
    it('4294967297 is refused (422)', field.refuses(4294967297, 'maximum'));
    it('a fraction is refused (422)', field.refuses(1500.5, 'type'));
    it('a tiny fraction is refused (422)', field.refuses(1500.0000009536743, 'type'));
    it('0 is accepted', field.accepts(0));
  });

  describe('allowed_payment_method_types', () => {
    const field = createPayment.field(
      minimal,
      '/allowed_payment_method_types',
      '/components/schemas/CreatePaymentRequest/properties/allowed_payment_method_types',
    );
    it('missing is accepted', field.in(everyField).accepts(missing, 'required'));
    it('null is accepted', field.accepts(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('a string is refused (422)', field.refuses('text', 'type'));
    it('the empty string is refused (422)', field.refuses('', 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('an item without its array is refused (422)', field.refuses('credit', 'type'));
    it('an object with the items is refused (422)', field.refuses({ '0': 'credit' }, 'type'));
    it('0 items is accepted', field.accepts([], 'minItems'));
    it(
      '17 items is accepted',
      field.accepts(
        [
          'credit',
          'debit',
          'upi_collect',
          'upi_intent',
          'apple_pay',
          'cashapp',
          'google_pay',
          'multibanco',
          'bancontact_card',
          'eps',
          'ideal',
          'przelewy24',
          'affirm',
          'klarna',
          'sepa',
          'ach',
          'amazon_pay',
        ],
        'maxItems',
      ),
    );
    it('the same item twice is refused (422)', field.refuses(['credit', 'credit'], 'uniqueItems'));
    it(
      'the same item first and last of 4 is refused (422)',
      field.refuses(['credit', 'debit', 'upi_collect', 'credit'], 'uniqueItems'),
    );
    it('3 different items is accepted', field.accepts(['debit', 'upi_collect', 'credit']));
    it(
      'a fault in the first of 3 items is refused (422)',
      field.refuses([null, 'debit', 'upi_collect'], 'type', '/allowed_payment_method_types/0'),
    );
    it(
      'a fault in the second of 3 items is refused (422)',
      field.refuses(['credit', null, 'upi_collect'], 'type', '/allowed_payment_method_types/1'),
    );
    it(
      'a fault in the last of 3 items is refused (422)',
      field.refuses(['credit', 'debit', null], 'type', '/allowed_payment_method_types/2'),
    );
  });

  describe('allowed_payment_method_types[]', () => {
    const field = createPayment.field(
      withAllowedPaymentMethodTypes,
      '/allowed_payment_method_types/0',
      '/components/schemas/CreatePaymentRequest/properties/allowed_payment_method_types/items',
    );
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string in an array is refused (422)', field.refuses(['credit'], 'type'));
    for (const value of allowedPaymentMethodTypesValues) it(`${value} is accepted`, field.accepts(value, 'enum'));
    it('"unknown" is refused (422)', field.refuses('unknown', 'enum'));
    it('"credia" is refused (422)', field.refuses('credia', 'enum'));
    it('"" is refused (422)', field.refuses('', 'enum'));
    it('"CREDIT" is refused (422)', field.refuses('CREDIT', 'enum'));
    it('"Credit" is refused (422)', field.refuses('Credit', 'enum'));
    it('"credit " is refused (422)', field.refuses('credit ', 'enum'));
    it('" credit" is refused (422)', field.refuses(' credit', 'enum'));
    it('"credit\\n" is refused (422)', field.refuses('credit\n', 'enum'));
    it('"credi" is refused (422)', field.refuses('credi', 'enum'));
    it('"creditt" is refused (422)', field.refuses('creditt', 'enum'));
    it('"credit\\u0000" is refused (422)', field.refuses('credit\u0000', 'enum'));
    it('"credit,debit" is refused (422)', field.refuses('credit,debit', 'enum'));
    it('"\\uff43\\uff52\\uff45\\uff44\\uff49\\uff54" is refused (422)', field.refuses('ｃｒｅｄｉｔ', 'enum'));
    it('"\\u0441redit" is refused (422)', field.refuses('сredit', 'enum'));
    it('"upi_colleca" is refused (422)', field.refuses('upi_colleca', 'enum'));
    it('"UPI_COLLECT" is refused (422)', field.refuses('UPI_COLLECT', 'enum'));
    it('"Upi_collect" is refused (422)', field.refuses('Upi_collect', 'enum'));
    it('"upi_collect " is refused (422)', field.refuses('upi_collect ', 'enum'));
    it('" upi_collect" is refused (422)', field.refuses(' upi_collect', 'enum'));
    it('"upi_collect\\n" is refused (422)', field.refuses('upi_collect\n', 'enum'));
    it('"upi_collec" is refused (422)', field.refuses('upi_collec', 'enum'));
    it('"upi_collectt" is refused (422)', field.refuses('upi_collectt', 'enum'));
    it('"upi_collect\\u0000" is refused (422)', field.refuses('upi_collect\u0000', 'enum'));
    it('"upi_collect,credit" is refused (422)', field.refuses('upi_collect,credit', 'enum'));
    it('"upi-collect" is refused (422)', field.refuses('upi-collect', 'enum'));
    it('"upi collect" is refused (422)', field.refuses('upi collect', 'enum'));
    it(
      '"\\uff55\\uff50\\uff49\\uff3f\\uff43\\uff4f\\uff4c\\uff4c\\uff45\\uff43\\uff54" is refused (422)',
      field.refuses('ｕｐｉ＿ｃｏｌｌｅｃｔ', 'enum'),
    );
    it('"u\\u0440i_collect" is refused (422)', field.refuses('uрi_collect', 'enum'));
  });

  describe('billing_currency', () => {
    const field = createPayment.field(
      minimal,
      '/billing_currency',
      '/components/schemas/CreatePaymentRequest/properties/billing_currency',
    );
    it('missing is accepted', field.in(everyField).accepts(missing, 'required'));
    it('null is accepted', field.accepts(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string in an array is refused (422)', field.refuses(['EUR'], 'type'));
    for (const value of billingCurrencyValues) it(`${value} is accepted`, field.accepts(value, 'enum'));
    it('"unknown" is refused (422)', field.refuses('unknown', 'enum'));
    it('"AEA" is refused (422)', field.refuses('AEA', 'enum'));
    it('"" is refused (422)', field.refuses('', 'enum'));
    it('"aed" is refused (422)', field.refuses('aed', 'enum'));
    it('"Aed" is refused (422)', field.refuses('Aed', 'enum'));
    it('"AED " is refused (422)', field.refuses('AED ', 'enum'));
    it('" AED" is refused (422)', field.refuses(' AED', 'enum'));
    it('"AED\\n" is refused (422)', field.refuses('AED\n', 'enum'));
    it('"AE" is refused (422)', field.refuses('AE', 'enum'));
    it('"AEDD" is refused (422)', field.refuses('AEDD', 'enum'));
    it('"AED\\u0000" is refused (422)', field.refuses('AED\u0000', 'enum'));
    it('"AED,ALL" is refused (422)', field.refuses('AED,ALL', 'enum'));
    it('"\\uff21\\uff25\\uff24" is refused (422)', field.refuses('ＡＥＤ', 'enum'));
    it('"\\u0410ED" is refused (422)', field.refuses('АED', 'enum'));
    it('"EUA" is refused (422)', field.refuses('EUA', 'enum'));
    it('"eur" is refused (422)', field.refuses('eur', 'enum'));
    it('"Eur" is refused (422)', field.refuses('Eur', 'enum'));
    it('"EUR " is refused (422)', field.refuses('EUR ', 'enum'));
    it('" EUR" is refused (422)', field.refuses(' EUR', 'enum'));
    it('"EUR\\n" is refused (422)', field.refuses('EUR\n', 'enum'));
    it('"EU" is refused (422)', field.refuses('EU', 'enum'));
    it('"EURR" is refused (422)', field.refuses('EURR', 'enum'));
    it('"EUR\\u0000" is refused (422)', field.refuses('EUR\u0000', 'enum'));
    it('"EUR,AED" is refused (422)', field.refuses('EUR,AED', 'enum'));
    it('"\\uff25\\uff35\\uff32" is refused (422)', field.refuses('ＥＵＲ', 'enum'));
    it('"\\u0415UR" is refused (422)', field.refuses('ЕUR', 'enum'));
    it('"BTN" is refused (422)', field.refuses('BTN', 'enum'));
    it('"CDF" is refused (422)', field.refuses('CDF', 'enum'));
    it('"ISK" is refused (422)', field.refuses('ISK', 'enum'));
    it('"IRR" is refused (422)', field.refuses('IRR', 'enum'));
    it('"KPW" is refused (422)', field.refuses('KPW', 'enum'));
    it('"SDG" is refused (422)', field.refuses('SDG', 'enum'));
    it('"SYP" is refused (422)', field.refuses('SYP', 'enum'));
    it('"TMT" is refused (422)', field.refuses('TMT', 'enum'));
    it('"DEM" is refused (422)', field.refuses('DEM', 'enum'));
    it('"XAU" is refused (422)', field.refuses('XAU', 'enum'));
    it('"XXX" is refused (422)', field.refuses('XXX', 'enum'));
    it('"XTS" is refused (422)', field.refuses('XTS', 'enum'));
    it('"CNH" is refused (422)', field.refuses('CNH', 'enum'));
    it('"ZWL" is refused (422)', field.refuses('ZWL', 'enum'));
    it('"BTC" is refused (422)', field.refuses('BTC', 'enum'));
    it('"840" is refused (422)', field.refuses('840', 'enum'));
  });

  describe('discount_code', () => {
    const field = createPayment.field(
      minimal,
      '/discount_code',
      '/components/schemas/CreatePaymentRequest/properties/discount_code',
    );
    it('missing is accepted', field.in(everyField).accepts(missing, 'required'));
    it('null is accepted', field.accepts(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string in an array is refused (422)', field.refuses(['WELCOME10'], 'type'));
    it('1000 characters is accepted', field.accepts('a'.repeat(1000), 'maxLength'));
    it('the empty string is accepted', field.accepts(''));
    it('a single space is accepted', field.accepts(' '));
    it('spaces around the text is accepted', field.accepts(' text '));
    it('quotes and markup is accepted', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('letters beyond Latin is accepted', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('control characters is accepted', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('the word null is accepted', field.accepts('null'));
    it('the word true is accepted', field.accepts('true'));
    it('digits is accepted', field.accepts('0042'));
    it('two spaces, a plus and a percent code is accepted', field.accepts('a  b+c%20d'));
  });

  describe('metadata', () => {
    const field = createPayment.field(
      minimal,
      '/metadata',
      '/components/schemas/CreatePaymentRequest/properties/metadata',
    );
    it('missing is accepted', field.in(everyField).accepts(missing, 'required'));
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('a string is refused (422)', field.refuses('text', 'type'));
    it('the empty string is refused (422)', field.refuses('', 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('the value in an array is refused (422)', field.refuses([{ order_id: 'A-1042' }], 'type'));
    it('the value as a string is refused (422)', field.refuses('{"order_id":"A-1042"}', 'type'));
    it(
      'the name "__proto__" is accepted',
      field.accepts(Object.fromEntries([['__proto__', 'A-1042']]), 'propertyNames'),
    );
    it('the name "constructor" is accepted', field.accepts({ constructor: 'A-1042' }, 'propertyNames'));
    it('the name "toString" is accepted', field.accepts({ toString: 'A-1042' }, 'propertyNames'));
    it('the name "0" is accepted', field.accepts({ '0': 'A-1042' }, 'propertyNames'));
    it('the name "-" is accepted', field.accepts({ '-': 'A-1042' }, 'propertyNames'));
    it('the name "_" is accepted', field.accepts({ _: 'A-1042' }, 'propertyNames'));
    it('the name "A" is accepted', field.accepts({ A: 'A-1042' }, 'propertyNames'));
    it('the name " a" is refused (422)', field.refuses({ ' a': 'A-1042' }, 'propertyNames'));
    it('the name "a " is refused (422)', field.refuses({ 'a ': 'A-1042' }, 'propertyNames'));
    it('the name "a\\n" is refused (422)', field.refuses({ 'a\n': 'A-1042' }, 'propertyNames'));
    it('the name "a b" is refused (422)', field.refuses({ 'a b': 'A-1042' }, 'propertyNames'));
    it('the name "a.b" is refused (422)', field.refuses({ 'a.b': 'A-1042' }, 'propertyNames'));
    it('the name "a/b" is refused (422)', field.refuses({ 'a/b': 'A-1042' }, 'propertyNames'));
    it('the name "a~b" is refused (422)', field.refuses({ 'a~b': 'A-1042' }, 'propertyNames'));
    it('the name "ä" is refused (422)', field.refuses({ ä: 'A-1042' }, 'propertyNames'));
    it('the name "😀" is refused (422)', field.refuses({ '😀': 'A-1042' }, 'propertyNames'));
    it('the name "\\"" is refused (422)', field.refuses({ '"': 'A-1042' }, 'propertyNames'));
    it('the name "a:b" is refused (422)', field.refuses({ 'a:b': 'A-1042' }, 'propertyNames'));
    it('the name "a,b" is refused (422)', field.refuses({ 'a,b': 'A-1042' }, 'propertyNames'));
    it('the name "a+b" is refused (422)', field.refuses({ 'a+b': 'A-1042' }, 'propertyNames'));
    it('the name "a$b" is refused (422)', field.refuses({ a$b: 'A-1042' }, 'propertyNames'));
    it('the name "a@b" is refused (422)', field.refuses({ 'a@b': 'A-1042' }, 'propertyNames'));
    it('the name "a[b]" is refused (422)', field.refuses({ 'a[b]': 'A-1042' }, 'propertyNames'));
    it('the name "a\\tb" is refused (422)', field.refuses({ 'a\tb': 'A-1042' }, 'propertyNames'));
    it('the name "" is refused (422)', field.refuses({ '': 'A-1042' }, 'propertyNames'));
    it('a name of 40 characters is accepted', field.accepts({ ['a'.repeat(40)]: 'A-1042' }, 'propertyNames'));
    it('a name of 41 characters is refused (422)', field.refuses({ ['a'.repeat(41)]: 'A-1042' }, 'propertyNames'));
    it(
      'a number in the last of 3 properties is refused (422)',
      field.refuses({ key1: 'A-1042', key2: 'A-1042', key3: 1 }, 'type', '/metadata/key3'),
    );
    it(
      'true in the last of 3 properties is refused (422)',
      field.refuses({ key1: 'A-1042', key2: 'A-1042', key3: true }, 'type', '/metadata/key3'),
    );
    it(
      'null in the last of 3 properties is refused (422)',
      field.refuses({ key1: 'A-1042', key2: 'A-1042', key3: null }, 'type', '/metadata/key3'),
    );
    it(
      'an array in the last of 3 properties is refused (422)',
      field.refuses({ key1: 'A-1042', key2: 'A-1042', key3: [] }, 'type', '/metadata/key3'),
    );
    it(
      'an object in the last of 3 properties is refused (422)',
      field.refuses({ key1: 'A-1042', key2: 'A-1042', key3: {} }, 'type', '/metadata/key3'),
    );
    it(
      '501 characters in the last of 3 properties is refused (422)',
      field.refuses({ key1: 'A-1042', key2: 'A-1042', key3: 'a'.repeat(501) }, 'maxLength', '/metadata/key3'),
    );
    it(
      'a wrong name of the last of 3 properties is refused (422)',
      field.refuses({ key1: 'A-1042', key2: 'A-1042', ' ': 'A-1042' }, 'propertyNames'),
    );
    it('no properties is accepted', field.accepts({}, 'minProperties'));
    it('50 properties is accepted', field.accepts(entries(50, 'A-1042'), 'maxProperties'));
    it('51 properties is refused (422)', field.refuses(entries(51, 'A-1042'), 'maxProperties'));
    it('50 properties of 500 characters is accepted', field.accepts(entries(50, 'a'.repeat(500)), 'maxProperties'));
  });

  describe('metadata.*', () => {
    const field = createPayment.field(
      withMetadata,
      '/metadata/order_id',
      '/components/schemas/Metadata/additionalProperties',
    );
    it('null is refused (422)', field.refuses(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string in an array is refused (422)', field.refuses(['A-1042'], 'type'));
    it('500 characters is accepted', field.accepts('a'.repeat(500), 'maxLength'));
    it('501 characters is refused (422)', field.refuses('a'.repeat(501), 'maxLength'));
    it('500 emoji is accepted', field.accepts('😀'.repeat(500), 'maxLength'));
    it('501 emoji is refused (422)', field.refuses('😀'.repeat(501), 'maxLength'));
    it('the empty string is accepted', field.accepts(''));
    it('a single space is accepted', field.accepts(' '));
    it('spaces around the text is accepted', field.accepts(' text '));
    it('quotes and markup is accepted', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('letters beyond Latin is accepted', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('control characters is accepted', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('the word null is accepted', field.accepts('null'));
    it('the word true is accepted', field.accepts('true'));
    it('digits is accepted', field.accepts('0042'));
    it('two spaces, a plus and a percent code is accepted', field.accepts('a  b+c%20d'));
  });

  describe('payment_link', () => {
    const field = createPayment.field(
      minimal,
      '/payment_link',
      '/components/schemas/CreatePaymentRequest/properties/payment_link',
    );
    it('missing is accepted', field.in(everyField).accepts(missing, 'required'));
    it('null is accepted', field.accepts(null, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('a string is refused (422)', field.refuses('text', 'type'));
    it('the empty string is refused (422)', field.refuses('', 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string "true" is refused (422)', field.refuses('true', 'type'));
    it('the string "false" is refused (422)', field.refuses('false', 'type'));
    it('the string "True" is refused (422)', field.refuses('True', 'type'));
    it('the string "1" is refused (422)', field.refuses('1', 'type'));
    it('the string "yes" is refused (422)', field.refuses('yes', 'type'));
    it('true is accepted', field.accepts(true, 'type'));
    it('false is accepted', field.accepts(false, 'type'));
  });

  describe('return_url', () => {
    const field = createPayment.field(
      minimal,
      '/return_url',
      '/components/schemas/CreatePaymentRequest/properties/return_url',
    );
    it('missing is accepted', field.in(everyField).accepts(missing, 'required'));
    it('null is accepted', field.accepts(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string in an array is refused (422)', field.refuses(['https://shop.example.com/thanks'], 'type'));
    it('https://example.com/path is accepted', field.accepts('https://example.com/path', 'format'));
    it(
      'http://localhost:3000/a/b?c=d&e=%20#f is accepted',
      field.accepts('http://localhost:3000/a/b?c=d&e=%20#f', 'format'),
    );
    it('myapp://return is accepted', field.accepts('myapp://return', 'format'));
    it('HTTPS://EXAMPLE.COM/ is accepted', field.accepts('HTTPS://EXAMPLE.COM/', 'format'));
    it('http://192.0.2.1/ is accepted', field.accepts('http://192.0.2.1/', 'format'));
    it('https://[2001:db8::1]:8443/ is accepted', field.accepts('https://[2001:db8::1]:8443/', 'format'));
    it('https://user@example.com/ is accepted', field.accepts('https://user@example.com/', 'format'));
    it('urn:isbn:0451450523 is accepted', field.accepts('urn:isbn:0451450523', 'format'));
    it('mailto:ada@example.com is accepted', field.accepts('mailto:ada@example.com', 'format'));
    it(
      'https://example.com/… of 1020 characters is accepted',
      field.accepts(
        'https://example.com/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
        'format',
      ),
    );
    it('no scheme is refused (422)', field.refuses('example.com/path', 'format'));
    it('a path alone is refused (422)', field.refuses('/path', 'format'));
    it('no scheme before two slashes is refused (422)', field.refuses('//example.com/path', 'format'));
    it('no colon is refused (422)', field.refuses('https//example.com', 'format'));
    it('an open bracket in the host is refused (422)', field.refuses('https://[example.com', 'format'));
    it('angle brackets is refused (422)', field.refuses('<https://example.com>', 'format'));
    it('words is refused (422)', field.refuses('not an address', 'format'));
    it('the empty string is refused (422)', field.refuses('', 'format'));
    it('a scheme alone is refused (422)', field.refuses('https', 'format'));
    it('a scheme that begins with a digit is refused (422)', field.refuses('1https://example.com', 'format'));
    it('a space before it is refused (422)', field.refuses(' https://example.com', 'format'));
    it('a space after it is refused (422)', field.refuses('https://example.com ', 'format'));
    it('a line break after it is refused (422)', field.refuses('https://example.com\n', 'format'));
    it('a letter beyond ASCII is refused (422)', field.refuses('https://example.com/ä', 'format'));
    it('a percent sign without digits is refused (422)', field.refuses('https://example.com/%zz', 'format'));
    it('a backslash is refused (422)', field.refuses('https:\\\\example.com\\path', 'format'));
    it('quotes is refused (422)', field.refuses('https://example.com/"path"', 'format'));
    it('braces is refused (422)', field.refuses('https://example.com/{id}', 'format'));
    it('two fragments is refused (422)', field.refuses('https://example.com/#a#b', 'format'));
  });

  describe('show_saved_payment_methods', () => {
    const field = createPayment.field(
      minimal,
      '/show_saved_payment_methods',
      '/components/schemas/CreatePaymentRequest/properties/show_saved_payment_methods',
    );
    it('missing is accepted', field.in(everyField).accepts(missing, 'required'));
    it('null is refused (422)', field.refuses(null, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('a string is refused (422)', field.refuses('text', 'type'));
    it('the empty string is refused (422)', field.refuses('', 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string "true" is refused (422)', field.refuses('true', 'type'));
    it('the string "false" is refused (422)', field.refuses('false', 'type'));
    it('the string "True" is refused (422)', field.refuses('True', 'type'));
    it('the string "1" is refused (422)', field.refuses('1', 'type'));
    it('the string "yes" is refused (422)', field.refuses('yes', 'type'));
    it('true is accepted', field.accepts(true, 'type'));
    it('false is accepted', field.accepts(false, 'type'));
  });

  describe('tax_id', () => {
    const field = createPayment.field(minimal, '/tax_id', '/components/schemas/CreatePaymentRequest/properties/tax_id');
    it('missing is accepted', field.in(everyField).accepts(missing, 'required'));
    it('null is accepted', field.accepts(null, 'type'));
    it('true is refused (422)', field.refuses(true, 'type'));
    it('false is refused (422)', field.refuses(false, 'type'));
    it('a number is refused (422)', field.refuses(1, 'type'));
    it('zero is refused (422)', field.refuses(0, 'type'));
    it('an empty array is refused (422)', field.refuses([], 'type'));
    it('an empty object is refused (422)', field.refuses({}, 'type'));
    it('the string in an array is refused (422)', field.refuses(['DE123456788'], 'type'));
    it('1000 characters is accepted', field.accepts('a'.repeat(1000), 'maxLength'));
    it('the empty string is accepted', field.accepts(''));
    it('a single space is accepted', field.accepts(' '));
    it('spaces around the text is accepted', field.accepts(' text '));
    it('quotes and markup is accepted', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('letters beyond Latin is accepted', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('control characters is accepted', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('the word null is accepted', field.accepts('null'));
    it('the word true is accepted', field.accepts('true'));
    it('digits is accepted', field.accepts('0042'));
    it('two spaces, a plus and a percent code is accepted', field.accepts('a  b+c%20d'));
  });

  describe('credentials', () => {
    it('the scheme bearer is accepted', createPayment.accepts({ headers: { authorization: 'bearer {token}' } }));
    it('the scheme BEARER is accepted', createPayment.accepts({ headers: { authorization: 'BEARER {token}' } }));
    it('no credential is refused (401)', createPayment.refuses('credentials', { headers: { authorization: null } }));
    it(
      'an unknown token is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Bearer unknown' } }),
    );
    it(
      'the token without its last character is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Bearer {shortened token}' } }),
    );
    it(
      'the token with another character after it is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Bearer {token}x' } }),
    );
    it(
      'the token with another character before it is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Bearer x{token}' } }),
    );
    it(
      'the token with its last character changed is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Bearer {altered token}' } }),
    );
    it(
      'the token with capitals and small letters exchanged is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Bearer {swapped token}' } }),
    );
    it(
      'the word null is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Bearer null' } }),
    );
    it(
      'the word undefined is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Bearer undefined' } }),
    );
    it('an empty header is refused (401)', createPayment.refuses('credentials', { headers: { authorization: '' } }));
    it(
      'the scheme without a token is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Bearer' } }),
    );
    it(
      'the token without a scheme is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: '{token}' } }),
    );
    it(
      'the scheme Basic is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Basic {token}' } }),
    );
    it(
      'the scheme Token is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Token {token}' } }),
    );
    it(
      'the scheme ApiKey is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'ApiKey {token}' } }),
    );
    it(
      'the scheme Digest is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Digest {token}' } }),
    );
    it(
      'the scheme twice is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Bearer Bearer {token}' } }),
    );
    it(
      'a colon after the scheme is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Bearer: {token}' } }),
    );
    it(
      'no space after the scheme is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Bearer{token}' } }),
    );
    it(
      'an unknown token and the right one is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Bearer unknown, Bearer {token}' } }),
    );
    it(
      'the token twice is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Bearer {token} {token}' } }),
    );
    it(
      'the token in quotes is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: 'Bearer "{token}"' } }),
    );
    it(
      'the token in the query alone is refused (401)',
      createPayment.refuses('credentials', {
        headers: { authorization: null },
        parameters: { 'query access_token': '{token}' },
      }),
    );
    it(
      'the token in the header X-Api-Key alone is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: null, 'x-api-key': '{token}' } }),
    );
    it(
      'the token in a cookie alone is refused (401)',
      createPayment.refuses('credentials', { headers: { authorization: null, cookie: 'token={token}' } }),
    );
  });

  describe('media type', () => {
    it(
      'application/json; charset=utf-8 is accepted',
      createPayment.accepts({ headers: { 'content-type': 'application/json; charset=utf-8' } }),
    );
    it(
      'application/json;charset=UTF-8 is accepted',
      createPayment.accepts({ headers: { 'content-type': 'application/json;charset=UTF-8' } }),
    );
    it('APPLICATION/JSON is accepted', createPayment.accepts({ headers: { 'content-type': 'APPLICATION/JSON' } }));
    it(
      'application/json; charset="utf-8" is accepted',
      createPayment.accepts({ headers: { 'content-type': 'application/json; charset="utf-8"' } }),
    );
    it(
      'application/json ; CHARSET=utf-8 is accepted',
      createPayment.accepts({ headers: { 'content-type': 'application/json ; CHARSET=utf-8' } }),
    );
    it('no media type is refused (415)', createPayment.refuses('media-type', { headers: { 'content-type': null } }));
    it(
      'text/plain is refused (415)',
      createPayment.refuses('media-type', { headers: { 'content-type': 'text/plain' } }),
    );
    it(
      'application/x-www-form-urlencoded is refused (415)',
      createPayment.refuses('media-type', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    );
    it(
      'multipart/form-data is refused (415)',
      createPayment.refuses('media-type', { headers: { 'content-type': 'multipart/form-data; boundary=boundary' } }),
    );
    it(
      'application/xml is refused (415)',
      createPayment.refuses('media-type', { headers: { 'content-type': 'application/xml' } }),
    );
    it(
      'application/octet-stream is refused (415)',
      createPayment.refuses('media-type', { headers: { 'content-type': 'application/octet-stream' } }),
    );
    it(
      'application/jsonx is refused (415)',
      createPayment.refuses('media-type', { headers: { 'content-type': 'application/jsonx' } }),
    );
    it(
      'application/vnd.api+json is refused (415)',
      createPayment.refuses('media-type', { headers: { 'content-type': 'application/vnd.api+json' } }),
    );
    it('text/json is refused (415)', createPayment.refuses('media-type', { headers: { 'content-type': 'text/json' } }));
    it('text/html is refused (415)', createPayment.refuses('media-type', { headers: { 'content-type': 'text/html' } }));
    it(
      'application/x-json is refused (415)',
      createPayment.refuses('media-type', { headers: { 'content-type': 'application/x-json' } }),
    );
    it(
      'application/json5 is refused (415)',
      createPayment.refuses('media-type', { headers: { 'content-type': 'application/json5' } }),
    );
    it(
      'application/x-ndjson is refused (415)',
      createPayment.refuses('media-type', { headers: { 'content-type': 'application/x-ndjson' } }),
    );
    it(
      'application/json-patch+json is refused (415)',
      createPayment.refuses('media-type', { headers: { 'content-type': 'application/json-patch+json' } }),
    );
    it(
      'application/javascript is refused (415)',
      createPayment.refuses('media-type', { headers: { 'content-type': 'application/javascript' } }),
    );
    it('*/* is refused (415)', createPayment.refuses('media-type', { headers: { 'content-type': '*/*' } }));
    it(
      'application/* is refused (415)',
      createPayment.refuses('media-type', { headers: { 'content-type': 'application/*' } }),
    );
    it('json is refused (415)', createPayment.refuses('media-type', { headers: { 'content-type': 'json' } }));
    it(
      'two media types is refused (415)',
      createPayment.refuses('media-type', { headers: { 'content-type': 'text/plain, application/json' } }),
    );
    it(
      'text/plain that mentions application/json is refused (415)',
      createPayment.refuses('media-type', { headers: { 'content-type': 'text/plain; format="application/json"' } }),
    );
  });

  describe('JSON', () => {
    it(
      'white space around the body is accepted',
      createPayment.accepts({ text: ` \r\n\t${JSON.stringify(minimal)}\n` }),
    );
    it('a body over several lines is accepted', createPayment.accepts({ text: JSON.stringify(minimal, null, 2) }));
    it('its properties in another order is accepted', createPayment.accepts({ text: JSON.stringify(turned(minimal)) }));
    it(
      'a letter as its code is accepted',
      createPayment.accepts({ text: JSON.stringify(minimal).replace('"Be', '"\\u0042e') }),
    );
    it(
      'a byte order mark is answered (200, 400 or 422)',
      createPayment.answers({ text: `\ufeff${JSON.stringify(minimal)}` }),
    );
    it(
      'a name twice is answered (200, 400 or 422)',
      createPayment.answers({ text: JSON.stringify(minimal).replace(':{', ':null,"billing":{') }),
    );
    it(
      'a number of twenty digits is answered (200, 400 or 422)',
      createPayment.answers({ text: JSON.stringify(minimal).replace('"b', '"unexpected":12345678901234567890,"b') }),
    );
    it(
      'zero below zero is answered (200, 400 or 422)',
      createPayment.answers({ text: JSON.stringify(minimal).replace('"b', '"unexpected":-0,"b') }),
    );
    it(
      '1000 arrays in one another is answered (200, 400 or 422)',
      createPayment.answers({
        text: JSON.stringify(minimal).replace('"b', `"unexpected":${'['.repeat(1000)}${']'.repeat(1000)},"b`),
      }),
    );
    it(
      '1000 objects in one another is answered (200, 400 or 422)',
      createPayment.answers({
        text: JSON.stringify(minimal).replace('"b', `"unexpected${'":{"a'.repeat(1000)}":1${'}'.repeat(1000)},"b`),
      }),
    );
    it(
      'a number with a fraction of zero is answered (200, 400 or 422)',
      createPayment.answers({ text: JSON.stringify(minimal).replace('1}', '1.0}') }),
    );
    it(
      'a number with an exponent is answered (200, 400 or 422)',
      createPayment.answers({ text: JSON.stringify(minimal).replace('1}', '1e0}') }),
    );
    it(
      'a number of no computer is answered (200, 400 or 422)',
      createPayment.answers({ text: JSON.stringify(minimal).replace('1}', '1e400}') }),
    );
    it(
      'half of a surrogate pair is answered (200, 400 or 422)',
      createPayment.answers({ text: JSON.stringify(minimal).replace('"B', '"\\ud83dB') }),
    );
    it('no body is refused (400)', createPayment.refuses('body-syntax', { text: '' }));
    it('white space alone is refused (400)', createPayment.refuses('body-syntax', { text: ' \n' }));
    it('an open brace alone is refused (400)', createPayment.refuses('body-syntax', { text: '{' }));
    it(
      'a body that ends too early is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).slice(0, -1) }),
    );
    it(
      'a body cut in half is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).slice(0, 107) }),
    );
    it(
      'text after the body is refused (400)',
      createPayment.refuses('body-syntax', { text: `${JSON.stringify(minimal)} more` }),
    );
    it(
      'two bodies is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).repeat(2) }),
    );
    it(
      'a comma too many is refused (400)',
      createPayment.refuses('body-syntax', { text: `${JSON.stringify(minimal).slice(0, -1)},}` }),
    );
    it(
      'a name in single quotes is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).replace('{"billing":', "{'billing':") }),
    );
    it(
      'a name without quotes is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).replace('{"billing":', '{billing:') }),
    );
    it(
      'a comma after the last item is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).replace('}]', '},]') }),
    );
    it(
      'a comma missing is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).replace('","', '""') }),
    );
    it(
      'a brace too many is refused (400)',
      createPayment.refuses('body-syntax', { text: `${JSON.stringify(minimal)}}` }),
    );
    it(
      'a comment is refused (400)',
      createPayment.refuses('body-syntax', { text: `/* comment */ ${JSON.stringify(minimal)}` }),
    );
    it(
      'a comment in a line is refused (400)',
      createPayment.refuses('body-syntax', { text: `// comment\n${JSON.stringify(minimal)}` }),
    );
    it(
      'a comment after a hash is refused (400)',
      createPayment.refuses('body-syntax', { text: `# comment\n${JSON.stringify(minimal)}` }),
    );
    it(
      'a body in every line is refused (400)',
      createPayment.refuses('body-syntax', { text: [JSON.stringify(minimal), JSON.stringify(minimal)].join('\n') }),
    );
    it(
      'a guard before the body is refused (400)',
      createPayment.refuses('body-syntax', { text: `)]}',\n${JSON.stringify(minimal)}` }),
    );
    it(
      'NaN for a number is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).replace(':1}', ':NaN}') }),
    );
    it(
      'Infinity for a number is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).replace(':1}', ':Infinity}') }),
    );
    it(
      'a hexadecimal number is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).replace(':1', ':0x1') }),
    );
    it(
      'a leading zero is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).replace(':1', ':01') }),
    );
    it(
      'a leading plus is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).replace(':1', ':+1') }),
    );
    it(
      'a point after a number is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).replace('1}', '1.}') }),
    );
    it(
      'a point before a number is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).replace(':1}', ':.5}') }),
    );
    it(
      'True for true is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).replace('"b', '"a":True,"b') }),
    );
    it(
      'an unknown escape is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).replace('"B', '"\\xB') }),
    );
    it(
      'a tab inside a string is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).replace('"B', '"\tB') }),
    );
    it(
      'a line break inside a string is refused (400)',
      createPayment.refuses('body-syntax', { text: JSON.stringify(minimal).replace('"B', '"\nB') }),
    );
    it('plain words is refused (400)', createPayment.refuses('body-syntax', { text: 'this is not JSON' }));
    it('form data is refused (400)', createPayment.refuses('body-syntax', { text: 'name=value&other=1' }));
    it('NaN is refused (400)', createPayment.refuses('body-syntax', { text: 'NaN' }));
    it('undefined is refused (400)', createPayment.refuses('body-syntax', { text: 'undefined' }));
    it(
      'bytes that are not UTF-8 is refused (400)',
      createPayment.refuses('body-syntax', {
        bytes:
          '7b2262696c6c696e67223a7b2263697479223a22ff4265726c696e222c22636f756e747279223a224445222c227374617465223a224265726c696e222c22737472656574223a224f72616e69656e73747261737365203235222c227a6970636f6465223a223130393939227d2c22637573746f6d6572223a7b22637573746f6d65725f6964223a226375735f39526d34745978324c71227d2c2270726f647563745f63617274223a5b7b2270726f647563745f6964223a227064745f38664a326b51774c6d5a222c227175616e74697479223a317d5d7d',
      }),
    );
    it(
      'a letter in Latin-1 is refused (400)',
      createPayment.refuses('body-syntax', {
        bytes:
          '7b2262696c6c696e67223a7b2263697479223a22e94265726c696e222c22636f756e747279223a224445222c227374617465223a224265726c696e222c22737472656574223a224f72616e69656e73747261737365203235222c227a6970636f6465223a223130393939227d2c22637573746f6d6572223a7b22637573746f6d65725f6964223a226375735f39526d34745978324c71227d2c2270726f647563745f63617274223a5b7b2270726f647563745f6964223a227064745f38664a326b51774c6d5a222c227175616e74697479223a317d5d7d',
      }),
    );
    it(
      'a body in UTF-16 is refused (400)',
      createPayment.refuses('body-syntax', { bytes: '7b002200610022003a0031007d00' }),
    );
  });

  describe('method', () => {
    it('GET is refused (404, 405 or 501)', createPayment.lacks('GET'));
    it('PUT is refused (404, 405 or 501)', createPayment.lacks('PUT'));
    it('PATCH is refused (404, 405 or 501)', createPayment.lacks('PATCH'));
    it('DELETE is refused (404, 405 or 501)', createPayment.lacks('DELETE'));
    it('HEAD is refused (404, 405 or 501)', createPayment.lacks('HEAD'));
  });

  describe('path', () => {
    it('a longer path is refused (404, 405 or 501)', createPayment.lacksPath('/payments-unknown'));
    it('a path cut short is refused (404, 405 or 501)', createPayment.lacksPath('/payment'));
    it('a path with an ending is refused (404, 405 or 501)', createPayment.lacksPath('/payments.json'));
    it('a path below something is refused (404, 405 or 501)', createPayment.lacksPath('/unknown/payments'));
    it('a path below is refused (404, 405 or 501)', createPayment.lacksPath('/payments/unknown'));
  });
});
