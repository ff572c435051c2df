// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { validators } from '@scope/payments-types/validators';
import { at, entries, remove, repeat, set } from '../runtime/document/edit.ts';
import { missing, renamed } from '../runtime/suite/value-place.ts';
import {
  brokenBodies,
  hardBodies,
  hardNames,
  hardTexts,
  methods,
  plainValues,
  rightCredentials,
  rightMediaTypes,
  similarPaths,
  spelledBodies,
  usualHeaders,
  wrongCredentials,
  wrongMediaTypes,
} from './requests.ts';
import { base, describe, each, enumAt, it, operation, values } from './suite.ts';

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

/** All fields. */
const everyField = set(full, '/product_cart/0/amount', 1500);

/** With NewCustomer as `customer`. */
const newCustomer = set(minimal, '/customer', { email: 'ada@example.com', name: 'Ada Lovelace' });

/** With `create_new_customer`. */
const newCustomerWithCreateNewCustomer = set(newCustomer, '/customer/create_new_customer', true);

/** With amount 0 in every line. */
const minimalWithAmount0 = set(minimal, '/product_cart/0/amount', 0);

/** With quantity 0 in every line. */
const minimalWithQuantity0 = set(minimal, '/product_cart/0/quantity', 0);

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
    { answer: '/customer/email', repeats: '/customer/email' },
    { answer: '/customer/name', repeats: '/customer/name', when: '/customer/create_new_customer' },
    { answer: '/metadata', repeats: '/metadata' },
    { answer: '/payment_id', isUnique: true },
    {
      answer: '/total_amount',
      total: {
        lines: '/product_cart',
        item: 'product_id',
        quantity: 'quantity',
        price: 'amount',
        reducedBy: '/discount_code',
        surcharge: 0.5,
        minimum: 0,
        maximum: 2147483647,
      },
    },
    { answer: '/discount_id', onlyWhen: '/discount_code' },
    { answer: '/discount_id', differsFrom: '/discount_code' },
    { answer: '/payment_link', presentWhen: '/payment_link' },
    { answer: '/payment_link', onlyWhen: '/payment_link' },
    { answer: '/payment_link', isUnique: true },
    { answer: '/product_cart', repeats: '/product_cart', isOptional: true, free: ['/*/amount'] },
  ],
});

describe('POST /payments', () => {
  describe('examples', () => {
    it('accepts minimal', createPayment.accepts({ body: minimal }));
    it('accepts seed', createPayment.accepts({ body: seed }));
    it('accepts full', createPayment.accepts({ body: full }));
    it('accepts paymentLink', createPayment.accepts({ body: paymentLink }));
    it('accepts everyField', createPayment.accepts({ body: everyField }));
  });

  describe('body', () => {
    const field = createPayment.field(
      minimal,
      '',
      '/paths/~1payments/post/requestBody/content/application~1json/schema',
    );
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'a string', 'the empty string', 'an empty array'],
      'type',
    );
    it('refuses the value inside an array (422)', field.refuses([field.value], 'type'));
    it('refuses the value as a string (422)', field.refuses(JSON.stringify(field.value), 'type'));
    it('refuses an empty object (422)', field.refuses({}));
    it(
      'accepts an unknown property',
      field.accepts(set(field.value, '/unexpected', 'value'), 'additionalProperties', '/unexpected'),
    );
    it(
      'accepts an unknown property with an object',
      field.accepts(set(field.value, '/unexpected', { a: [1] }), 'additionalProperties', '/unexpected'),
    );
  });

  describe('billing', () => {
    const field = createPayment.field(
      minimal,
      '/billing',
      '/components/schemas/CreatePaymentRequest/properties/billing',
    );
    it('refuses a missing value (422)', field.refuses(missing, 'required'));
    it('refuses the name in capitals (422)', field.refuses(renamed('BILLING'), 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'a string', 'the empty string', 'an empty array'],
      'type',
    );
    it('refuses the value inside an array (422)', field.refuses([field.value], 'type'));
    it('refuses the value as a string (422)', field.refuses(JSON.stringify(field.value), 'type'));
    it('refuses an empty object (422)', field.refuses({}));
    it(
      'accepts an unknown property',
      field.accepts(set(field.value, '/unexpected', 'value'), 'additionalProperties', '/billing/unexpected'),
    );
    it(
      'accepts an unknown property with an object',
      field.accepts(set(field.value, '/unexpected', { a: [1] }), 'additionalProperties', '/billing/unexpected'),
    );
  });

  describe('billing.city', () => {
    const field = createPayment.field(minimal, '/billing/city', '/components/schemas/BillingAddress/properties/city');
    it('refuses a missing value (422)', field.refuses(missing, 'required'));
    it('refuses the name in capitals (422)', field.refuses(renamed('CITY'), 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array (422)', field.refuses(['Berlin'], 'type'));
    it('accepts 1001 characters', field.accepts('a'.repeat(1001), 'maxLength'));
    it('accepts 10001 characters', field.accepts('a'.repeat(10001), 'maxLength'));
    it('accepts 100001 characters', field.accepts('a'.repeat(100001), 'maxLength'));
    values(field, 'accepts', hardTexts, [
      'the empty string',
      'a single space',
      'spaces around the text',
      'quotes and markup',
      'non-Latin letters',
      'control characters',
      'the text "null"',
      'the text "true"',
      'a string of digits',
      'two spaces, a plus sign and a percent encoding',
    ]);
  });

  describe('billing.country', () => {
    const field = createPayment.field(
      minimal,
      '/billing/country',
      '/components/schemas/BillingAddress/properties/country',
    );
    it('refuses a missing value (422)', field.refuses(missing, 'required'));
    it('refuses the name in capitals (422)', field.refuses(renamed('COUNTRY'), 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array (422)', field.refuses(['DE'], 'type'));
    for (const value of enumAt('/components/schemas/CountryCode/enum'))
      it(`accepts ${JSON.stringify(value)}`, field.accepts(value, 'enum'));
    it('refuses "unknown" (422)', field.refuses('unknown', 'enum'));
    it('refuses "AA" (422)', field.refuses('AA', 'enum'));
    it('refuses "" (422)', field.refuses('', 'enum'));
    it('refuses "af" (422)', field.refuses('af', 'enum'));
    it('refuses "Af" (422)', field.refuses('Af', 'enum'));
    it('refuses "AF " (422)', field.refuses('AF ', 'enum'));
    it('refuses " AF" (422)', field.refuses(' AF', 'enum'));
    it('refuses "AF\\n" (422)', field.refuses('AF\n', 'enum'));
    it('refuses "A" (422)', field.refuses('A', 'enum'));
    it('refuses "AFF" (422)', field.refuses('AFF', 'enum'));
    it('refuses "AF\\u0000" (422)', field.refuses('AF\u0000', 'enum'));
    it('refuses "AF,AX" (422)', field.refuses('AF,AX', 'enum'));
    it('refuses "\\uff21\\uff26" (422)', field.refuses('ＡＦ', 'enum'));
    it('refuses "\\u0410F" (422)', field.refuses('АF', 'enum'));
    it('refuses "DA" (422)', field.refuses('DA', 'enum'));
    it('refuses "de" (422)', field.refuses('de', 'enum'));
    it('refuses "De" (422)', field.refuses('De', 'enum'));
    it('refuses "DE " (422)', field.refuses('DE ', 'enum'));
    it('refuses " DE" (422)', field.refuses(' DE', 'enum'));
    it('refuses "DE\\n" (422)', field.refuses('DE\n', 'enum'));
    it('refuses "D" (422)', field.refuses('D', 'enum'));
    it('refuses "DEE" (422)', field.refuses('DEE', 'enum'));
    it('refuses "DE\\u0000" (422)', field.refuses('DE\u0000', 'enum'));
    it('refuses "DE,AF" (422)', field.refuses('DE,AF', 'enum'));
    it('refuses "\\uff24\\uff25" (422)', field.refuses('ＤＥ', 'enum'));
    it('refuses "D\\u0415" (422)', field.refuses('DЕ', 'enum'));
    it('refuses "UK" (422)', field.refuses('UK', 'enum'));
    it('refuses "EU" (422)', field.refuses('EU', 'enum'));
    it('refuses "XK" (422)', field.refuses('XK', 'enum'));
    it('refuses "AN" (422)', field.refuses('AN', 'enum'));
    it('refuses "SU" (422)', field.refuses('SU', 'enum'));
    it('refuses "YU" (422)', field.refuses('YU', 'enum'));
    it('refuses "XX" (422)', field.refuses('XX', 'enum'));
    it('refuses "ZZ" (422)', field.refuses('ZZ', 'enum'));
    it('refuses "CS" (422)', field.refuses('CS', 'enum'));
    it('refuses "USA" (422)', field.refuses('USA', 'enum'));
    it('refuses "DEU" (422)', field.refuses('DEU', 'enum'));
    it('refuses "276" (422)', field.refuses('276', 'enum'));
  });

  describe('billing.state', () => {
    const field = createPayment.field(minimal, '/billing/state', '/components/schemas/BillingAddress/properties/state');
    it('refuses a missing value (422)', field.refuses(missing, 'required'));
    it('refuses the name in capitals (422)', field.refuses(renamed('STATE'), 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array (422)', field.refuses(['Berlin'], 'type'));
    it('accepts 1001 characters', field.accepts('a'.repeat(1001), 'maxLength'));
    it('accepts 10001 characters', field.accepts('a'.repeat(10001), 'maxLength'));
    it('accepts 100001 characters', field.accepts('a'.repeat(100001), 'maxLength'));
    values(field, 'accepts', hardTexts, [
      'the empty string',
      'a single space',
      'spaces around the text',
      'quotes and markup',
      'non-Latin letters',
      'control characters',
      'the text "null"',
      'the text "true"',
      'a string of digits',
      'two spaces, a plus sign and a percent encoding',
    ]);
  });

  describe('billing.street', () => {
    const field = createPayment.field(
      minimal,
      '/billing/street',
      '/components/schemas/BillingAddress/properties/street',
    );
    it('refuses a missing value (422)', field.refuses(missing, 'required'));
    it('refuses the name in capitals (422)', field.refuses(renamed('STREET'), 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array (422)', field.refuses(['Oranienstrasse 25'], 'type'));
    it('accepts 1001 characters', field.accepts('a'.repeat(1001), 'maxLength'));
    it('accepts 10001 characters', field.accepts('a'.repeat(10001), 'maxLength'));
    it('accepts 100001 characters', field.accepts('a'.repeat(100001), 'maxLength'));
    values(field, 'accepts', hardTexts, [
      'the empty string',
      'a single space',
      'spaces around the text',
      'quotes and markup',
      'non-Latin letters',
      'control characters',
      'the text "null"',
      'the text "true"',
      'a string of digits',
      'two spaces, a plus sign and a percent encoding',
    ]);
  });

  describe('billing.zipcode', () => {
    const field = createPayment.field(
      minimal,
      '/billing/zipcode',
      '/components/schemas/BillingAddress/properties/zipcode',
    );
    it('refuses a missing value (422)', field.refuses(missing, 'required'));
    it('refuses the name in capitals (422)', field.refuses(renamed('ZIPCODE'), 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array (422)', field.refuses(['10999'], 'type'));
    it('refuses its digits as a number (422)', field.refuses(10999, 'type'));
    it('accepts 1001 characters', field.accepts('a'.repeat(1001), 'maxLength'));
    it('accepts 10001 characters', field.accepts('a'.repeat(10001), 'maxLength'));
    it('accepts 100001 characters', field.accepts('a'.repeat(100001), 'maxLength'));
    values(field, 'accepts', hardTexts, [
      'the empty string',
      'a single space',
      'spaces around the text',
      'quotes and markup',
      'non-Latin letters',
      'control characters',
      'the text "null"',
      'the text "true"',
      'a string of digits',
      'two spaces, a plus sign and a percent encoding',
    ]);
  });

  describe('customer', () => {
    const field = createPayment.field(
      minimal,
      '/customer',
      '/components/schemas/CreatePaymentRequest/properties/customer',
    );
    it('refuses a missing value (422)', field.refuses(missing, 'required'));
    it('refuses the name in capitals (422)', field.refuses(renamed('CUSTOMER'), 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'a string', 'the empty string', 'an empty array'],
      'type',
    );
    it('refuses the value inside an array (422)', field.refuses([field.value], 'type'));
    it('refuses the value as a string (422)', field.refuses(JSON.stringify(field.value), 'type'));
    it('accepts ExistingCustomer with only its required properties', field.accepts(field.value, 'oneOf'));
    it(
      'accepts NewCustomer with only its required properties',
      field.accepts({ email: 'ada@example.com', name: 'Ada Lovelace' }, 'oneOf'),
    );
    it(
      'accepts NewCustomer with all its properties',
      field.accepts(
        { email: 'ada@example.com', name: 'Ada Lovelace', phone_number: '+4930123456', create_new_customer: true },
        'oneOf',
      ),
    );
    it('refuses an object that matches no variant (422)', field.refuses(remove(field.value, '/customer_id'), 'oneOf'));
    it(
      'refuses the properties of ExistingCustomer and NewCustomer together (422)',
      field.refuses({ customer_id: 'cus_9Rm4tYx2Lq', email: 'ada@example.com', name: 'Ada Lovelace' }, 'oneOf'),
    );
    it(
      'refuses ExistingCustomer with email (422)',
      field.refuses(set(field.value, '/email', 'ada@example.com'), 'oneOf'),
    );
    it('refuses ExistingCustomer with name (422)', field.refuses(set(field.value, '/name', 'Ada Lovelace'), 'oneOf'));
    it(
      'accepts ExistingCustomer with phone_number',
      field.accepts(set(field.value, '/phone_number', '+4930123456'), 'oneOf'),
    );
    it(
      'accepts ExistingCustomer with create_new_customer',
      field.accepts(set(field.value, '/create_new_customer', true), 'oneOf'),
    );
    it(
      'refuses NewCustomer with customer_id (422)',
      field.refuses({ email: 'ada@example.com', name: 'Ada Lovelace', customer_id: 'cus_9Rm4tYx2Lq' }, 'oneOf'),
    );
    it(
      'accepts NewCustomer with phone_number',
      field.accepts({ email: 'ada@example.com', name: 'Ada Lovelace', phone_number: '+4930123456' }, 'oneOf'),
    );
    it(
      'accepts NewCustomer with create_new_customer',
      field.accepts({ email: 'ada@example.com', name: 'Ada Lovelace', create_new_customer: true }, 'oneOf'),
    );
  });

  describe('customer (ExistingCustomer)', () => {
    const field = createPayment.field(minimal, '/customer', '/components/schemas/Customer/oneOf/0');
    it(
      'accepts an unknown property',
      field.accepts(set(field.value, '/unexpected', 'value'), 'additionalProperties', '/customer/unexpected'),
    );
    it(
      'accepts an unknown property with an object',
      field.accepts(set(field.value, '/unexpected', { a: [1] }), 'additionalProperties', '/customer/unexpected'),
    );
  });

  describe('customer (ExistingCustomer).customer_id', () => {
    const field = createPayment.field(
      minimal,
      '/customer/customer_id',
      '/components/schemas/ExistingCustomer/properties/customer_id',
    );
    it('refuses a missing value (422)', field.refuses(missing, 'required'));
    it('refuses the name in capitals (422)', field.refuses(renamed('CUSTOMER_ID'), 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array (422)', field.refuses(['cus_9Rm4tYx2Lq'], 'type'));
    it('accepts 1001 characters', field.accepts('a'.repeat(1001), 'maxLength'));
    it('accepts 10001 characters', field.accepts('a'.repeat(10001), 'maxLength'));
    it('accepts 100001 characters', field.accepts('a'.repeat(100001), 'maxLength'));
    values(field, 'accepts', hardTexts, [
      'the empty string',
      'a single space',
      'spaces around the text',
      'quotes and markup',
      'non-Latin letters',
      'control characters',
      'the text "null"',
      'the text "true"',
      'a string of digits',
      'two spaces, a plus sign and a percent encoding',
    ]);
  });

  describe('customer (ExistingCustomer).email', () => {
    const field = createPayment.field(
      minimal,
      '/customer/email',
      '/components/schemas/ExistingCustomer/properties/email',
    );
    it('refuses a value (422)', field.refuses('text', 'false schema'));
    it('refuses null (422)', field.refuses(null, 'false schema'));
  });

  describe('customer (ExistingCustomer).name', () => {
    const field = createPayment.field(
      minimal,
      '/customer/name',
      '/components/schemas/ExistingCustomer/properties/name',
    );
    it('refuses a value (422)', field.refuses('text', 'false schema'));
    it('refuses null (422)', field.refuses(null, 'false schema'));
  });

  describe('customer (NewCustomer)', () => {
    const field = createPayment.field(newCustomer, '/customer', '/components/schemas/Customer/oneOf/1');
    it(
      'accepts an unknown property',
      field.accepts(set(field.value, '/unexpected', 'value'), 'additionalProperties', '/customer/unexpected'),
    );
    it(
      'accepts an unknown property with an object',
      field.accepts(set(field.value, '/unexpected', { a: [1] }), 'additionalProperties', '/customer/unexpected'),
    );
  });

  describe('customer (NewCustomer).customer_id', () => {
    const field = createPayment.field(
      newCustomer,
      '/customer/customer_id',
      '/components/schemas/NewCustomer/properties/customer_id',
    );
    it('refuses a value (422)', field.refuses('text', 'false schema'));
    it('refuses null (422)', field.refuses(null, 'false schema'));
  });

  describe('customer (NewCustomer).email', () => {
    const field = createPayment.field(
      newCustomer,
      '/customer/email',
      '/components/schemas/NewCustomer/properties/email',
    );
    it('refuses a missing value (422)', field.refuses(missing, 'required'));
    it('refuses the name in capitals (422)', field.refuses(renamed('EMAIL'), 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array (422)', field.refuses(['ada@example.com'], 'type'));
    it('accepts 1001 characters', field.accepts('a'.repeat(1001), 'maxLength'));
    it('accepts 10001 characters', field.accepts('a'.repeat(10001), 'maxLength'));
    it('accepts 100001 characters', field.accepts('a'.repeat(100001), 'maxLength'));
    values(field, 'accepts', hardTexts, [
      'the empty string',
      'a single space',
      'spaces around the text',
      'quotes and markup',
      'non-Latin letters',
      'control characters',
      'the text "null"',
      'the text "true"',
      'a string of digits',
      'two spaces, a plus sign and a percent encoding',
    ]);
  });

  describe('customer (NewCustomer).name', () => {
    const field = createPayment.field(
      newCustomerWithCreateNewCustomer,
      '/customer/name',
      '/components/schemas/NewCustomer/properties/name',
    );
    it('refuses a missing value (422)', field.refuses(missing, 'required'));
    it('refuses the name in capitals (422)', field.refuses(renamed('NAME'), 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array (422)', field.refuses(['Ada Lovelace'], 'type'));
    it('accepts 1001 characters', field.accepts('a'.repeat(1001), 'maxLength'));
    it('accepts 10001 characters', field.accepts('a'.repeat(10001), 'maxLength'));
    it('accepts 100001 characters', field.accepts('a'.repeat(100001), 'maxLength'));
    values(field, 'accepts', hardTexts, [
      'the empty string',
      'a single space',
      'spaces around the text',
      'quotes and markup',
      'non-Latin letters',
      'control characters',
      'the text "null"',
      'the text "true"',
      'a string of digits',
      'two spaces, a plus sign and a percent encoding',
    ]);
  });

  describe('customer (NewCustomer).phone_number', () => {
    const field = createPayment.field(
      newCustomer,
      '/customer/phone_number',
      '/components/schemas/NewCustomer/properties/phone_number',
    );
    it('accepts a missing value', field.in(everyField).accepts(missing, 'required'));
    it('accepts null', field.accepts(null, 'type'));
    values(
      field,
      'refuses',
      plainValues,
      ['true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array (422)', field.refuses(['+4930123456'], 'type'));
    it('accepts 1001 characters', field.accepts('a'.repeat(1001), 'maxLength'));
    it('accepts 10001 characters', field.accepts('a'.repeat(10001), 'maxLength'));
    it('accepts 100001 characters', field.accepts('a'.repeat(100001), 'maxLength'));
    values(field, 'accepts', hardTexts, [
      'the empty string',
      'a single space',
      'spaces around the text',
      'quotes and markup',
      'non-Latin letters',
      'control characters',
      'the text "null"',
      'the text "true"',
      'a string of digits',
      'two spaces, a plus sign and a percent encoding',
    ]);
  });

  describe('customer (NewCustomer).create_new_customer', () => {
    const field = createPayment.field(
      newCustomer,
      '/customer/create_new_customer',
      '/components/schemas/NewCustomer/properties/create_new_customer',
    );
    it('accepts a missing value', field.in(everyField).accepts(missing, 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'a number', 'zero', 'a string', 'the empty string', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string "true" (422)', field.refuses('true', 'type'));
    it('refuses the string "false" (422)', field.refuses('false', 'type'));
    it('refuses the string "True" (422)', field.refuses('True', 'type'));
    it('refuses the string "1" (422)', field.refuses('1', 'type'));
    it('refuses the string "yes" (422)', field.refuses('yes', 'type'));
    it('accepts true', field.accepts(true, 'type'));
    it('accepts false', field.accepts(false, 'type'));
  });

  describe('product_cart', () => {
    const field = createPayment.field(
      minimal,
      '/product_cart',
      '/components/schemas/CreatePaymentRequest/properties/product_cart',
    );
    it('refuses a missing value (422)', field.refuses(missing, 'required'));
    it('refuses the name in capitals (422)', field.refuses(renamed('PRODUCT_CART'), 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'a string', 'the empty string', 'an empty object'],
      'type',
    );
    it('refuses an item without an array (422)', field.refuses(at(field.value, '/0'), 'type'));
    it('refuses an object of the items (422)', field.refuses({ '0': at(field.value, '/0') }, 'type'));
    it('refuses 0 items (422)', field.refuses([], 'minItems'));
    it('accepts 1 item', field.accepts(field.value, 'minItems'));
    it('accepts 100 items', field.accepts(repeat(100, at(field.value, '/0')), 'maxItems'));
    it('refuses 101 items (422)', field.refuses(repeat(101, at(field.value, '/0')), 'maxItems'));
    it('accepts the same item twice', field.accepts([at(field.value, '/0'), at(field.value, '/0')]));
    it(
      'accepts 3 different items',
      field.accepts([
        set(at(field.value, '/0'), '/quantity', 2),
        set(at(field.value, '/0'), '/quantity', 3),
        at(field.value, '/0'),
      ]),
    );
    it(
      'refuses an invalid item as the first of 3 (422)',
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
      'refuses an invalid item as the second of 3 (422)',
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
      'refuses an invalid item as the last of 3 (422)',
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
      'refuses missing product_id in the second of 3 items (422)',
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
      'refuses product_id of the wrong type in the second of 3 items (422)',
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
      'refuses missing quantity in the second of 3 items (422)',
      field.refuses(
        [at(field.value, '/0'), remove(at(field.value, '/0'), '/quantity'), set(at(field.value, '/0'), '/quantity', 3)],
        'required',
        '/product_cart/1/quantity',
      ),
    );
    it(
      'refuses quantity of the wrong type in the second of 3 items (422)',
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
      'refuses amount of the wrong type in the second of 3 items (422)',
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
      'refuses missing product_id in the last of 3 items (422)',
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
      'refuses product_id of the wrong type in the last of 3 items (422)',
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
      'refuses missing quantity in the last of 3 items (422)',
      field.refuses(
        [at(field.value, '/0'), set(at(field.value, '/0'), '/quantity', 2), remove(at(field.value, '/0'), '/quantity')],
        'required',
        '/product_cart/2/quantity',
      ),
    );
    it(
      'refuses quantity of the wrong type in the last of 3 items (422)',
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
      'refuses amount of the wrong type in the last of 3 items (422)',
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
      'refuses an invalid item as the last of 100 (422)',
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
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'a string', 'the empty string', 'an empty array'],
      'type',
    );
    it('refuses the value inside an array (422)', field.refuses([field.value], 'type'));
    it('refuses the value as a string (422)', field.refuses(JSON.stringify(field.value), 'type'));
    it('refuses an empty object (422)', field.refuses({}));
    it(
      'accepts an unknown property',
      field.accepts(set(field.value, '/unexpected', 'value'), 'additionalProperties', '/product_cart/0/unexpected'),
    );
    it(
      'accepts an unknown property with an object',
      field.accepts(set(field.value, '/unexpected', { a: [1] }), 'additionalProperties', '/product_cart/0/unexpected'),
    );
  });

  describe('product_cart[].product_id', () => {
    const field = createPayment.field(
      minimal,
      '/product_cart/0/product_id',
      '/components/schemas/ProductCartItem/properties/product_id',
    );
    it('refuses a missing value (422)', field.refuses(missing, 'required'));
    it('refuses the name in capitals (422)', field.refuses(renamed('PRODUCT_ID'), 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array (422)', field.refuses(['pdt_8fJ2kQwLmZ'], 'type'));
    it('accepts 1001 characters', field.accepts('a'.repeat(1001), 'maxLength'));
    it('accepts 10001 characters', field.accepts('a'.repeat(10001), 'maxLength'));
    it('accepts 100001 characters', field.accepts('a'.repeat(100001), 'maxLength'));
    values(field, 'accepts', hardTexts, [
      'the empty string',
      'a single space',
      'spaces around the text',
      'quotes and markup',
      'non-Latin letters',
      'control characters',
      'the text "null"',
      'the text "true"',
      'a string of digits',
      'two spaces, a plus sign and a percent encoding',
    ]);
  });

  describe('product_cart[].quantity', () => {
    const field = createPayment.field(
      minimal,
      '/product_cart/0/quantity',
      '/components/schemas/ProductCartItem/properties/quantity',
    );
    it('refuses a missing value (422)', field.refuses(missing, 'required'));
    it('refuses the name in capitals (422)', field.refuses(renamed('QUANTITY'), 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a string', 'the empty string', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the number as a string (422)', field.refuses('1', 'type'));
    it('refuses the number inside an array (422)', field.refuses([1], 'type'));
    it('accepts 0', field.accepts(0, 'minimum'));
    it('refuses -1 (422)', field.in(minimalWithAmount0).refuses(-1, 'minimum'));
    it('accepts 1', field.accepts(1, 'minimum'));
    it('accepts 2147483647', field.in(minimalWithAmount0).accepts(2147483647, 'maximum'));
    it('refuses 2147483648 (422)', field.in(minimalWithAmount0).refuses(2147483648, 'maximum'));
    it('accepts 2147483646', field.in(minimalWithAmount0).accepts(2147483646, 'maximum'));
    it('refuses 1e300 (422)', field.in(minimalWithAmount0).refuses(1e300, 'maximum'));
    it('refuses 4294967297 (422)', field.in(minimalWithAmount0).refuses(4294967297, 'maximum'));
    it('refuses a fraction (422)', field.refuses(1.5, 'type'));
    it('refuses a tiny fraction (422)', field.refuses(1.0000009536743164, 'type'));
  });

  describe('product_cart[].amount', () => {
    const field = createPayment.field(
      minimal,
      '/product_cart/0/amount',
      '/components/schemas/ProductCartItem/properties/amount',
    );
    it('accepts a missing value', field.in(everyField).accepts(missing, 'required'));
    it('accepts null', field.accepts(null, 'type'));
    values(
      field,
      'refuses',
      plainValues,
      ['true', 'false', 'a string', 'the empty string', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the number as a string (422)', field.refuses('1500', 'type'));
    it('refuses the number inside an array (422)', field.refuses([1500], 'type'));
    it('accepts 0', field.accepts(0, 'minimum'));
    it('refuses -1 (422)', field.in(minimalWithQuantity0).refuses(-1, 'minimum'));
    it('accepts 1', field.accepts(1, 'minimum'));
    it('accepts 2147483647', field.in(minimalWithQuantity0).accepts(2147483647, 'maximum'));
    it('refuses 2147483648 (422)', field.in(minimalWithQuantity0).refuses(2147483648, 'maximum'));
    it('accepts 2147483646', field.in(minimalWithQuantity0).accepts(2147483646, 'maximum'));
    it('refuses 1e300 (422)', field.in(minimalWithQuantity0).refuses(1e300, 'maximum'));
    it('refuses 4294967297 (422)', field.in(minimalWithQuantity0).refuses(4294967297, 'maximum'));
    it('refuses a fraction (422)', field.refuses(1500.5, 'type'));
    it('refuses a tiny fraction (422)', field.refuses(1500.0000009536743, 'type'));
  });

  describe('allowed_payment_method_types', () => {
    const field = createPayment.field(
      minimal,
      '/allowed_payment_method_types',
      '/components/schemas/CreatePaymentRequest/properties/allowed_payment_method_types',
    );
    it('accepts a missing value', field.in(everyField).accepts(missing, 'required'));
    it('accepts null', field.accepts(null, 'type'));
    values(
      field,
      'refuses',
      plainValues,
      ['true', 'false', 'a number', 'zero', 'a string', 'the empty string', 'an empty object'],
      'type',
    );
    it('refuses an item without an array (422)', field.refuses('credit', 'type'));
    it('refuses an object of the items (422)', field.refuses({ '0': 'credit' }, 'type'));
    it('accepts 0 items', field.accepts([], 'minItems'));
    it(
      'accepts 17 items',
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
    it('refuses the same item twice (422)', field.refuses(['credit', 'credit'], 'uniqueItems'));
    it(
      'refuses the same item as the first and the last of 4 (422)',
      field.refuses(['credit', 'debit', 'upi_collect', 'credit'], 'uniqueItems'),
    );
    it('accepts 3 different items', field.accepts(['debit', 'upi_collect', 'credit']));
    it(
      'refuses an invalid item as the first of 3 (422)',
      field.refuses([null, 'debit', 'upi_collect'], 'type', '/allowed_payment_method_types/0'),
    );
    it(
      'refuses an invalid item as the second of 3 (422)',
      field.refuses(['credit', null, 'upi_collect'], 'type', '/allowed_payment_method_types/1'),
    );
    it(
      'refuses an invalid item as the last of 3 (422)',
      field.refuses(['credit', 'debit', null], 'type', '/allowed_payment_method_types/2'),
    );
  });

  describe('allowed_payment_method_types[]', () => {
    const field = createPayment.field(
      withAllowedPaymentMethodTypes,
      '/allowed_payment_method_types/0',
      '/components/schemas/CreatePaymentRequest/properties/allowed_payment_method_types/items',
    );
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array (422)', field.refuses(['credit'], 'type'));
    for (const value of enumAt('/components/schemas/PaymentMethodType/enum'))
      it(`accepts ${JSON.stringify(value)}`, field.accepts(value, 'enum'));
    it('refuses "unknown" (422)', field.refuses('unknown', 'enum'));
    it('refuses "credia" (422)', field.refuses('credia', 'enum'));
    it('refuses "" (422)', field.refuses('', 'enum'));
    it('refuses "CREDIT" (422)', field.refuses('CREDIT', 'enum'));
    it('refuses "Credit" (422)', field.refuses('Credit', 'enum'));
    it('refuses "credit " (422)', field.refuses('credit ', 'enum'));
    it('refuses " credit" (422)', field.refuses(' credit', 'enum'));
    it('refuses "credit\\n" (422)', field.refuses('credit\n', 'enum'));
    it('refuses "credi" (422)', field.refuses('credi', 'enum'));
    it('refuses "creditt" (422)', field.refuses('creditt', 'enum'));
    it('refuses "credit\\u0000" (422)', field.refuses('credit\u0000', 'enum'));
    it('refuses "credit,debit" (422)', field.refuses('credit,debit', 'enum'));
    it('refuses "\\uff43\\uff52\\uff45\\uff44\\uff49\\uff54" (422)', field.refuses('ｃｒｅｄｉｔ', 'enum'));
    it('refuses "\\u0441redit" (422)', field.refuses('сredit', 'enum'));
    it('refuses "upi_colleca" (422)', field.refuses('upi_colleca', 'enum'));
    it('refuses "UPI_COLLECT" (422)', field.refuses('UPI_COLLECT', 'enum'));
    it('refuses "Upi_collect" (422)', field.refuses('Upi_collect', 'enum'));
    it('refuses "upi_collect " (422)', field.refuses('upi_collect ', 'enum'));
    it('refuses " upi_collect" (422)', field.refuses(' upi_collect', 'enum'));
    it('refuses "upi_collect\\n" (422)', field.refuses('upi_collect\n', 'enum'));
    it('refuses "upi_collec" (422)', field.refuses('upi_collec', 'enum'));
    it('refuses "upi_collectt" (422)', field.refuses('upi_collectt', 'enum'));
    it('refuses "upi_collect\\u0000" (422)', field.refuses('upi_collect\u0000', 'enum'));
    it('refuses "upi_collect,credit" (422)', field.refuses('upi_collect,credit', 'enum'));
    it('refuses "upi-collect" (422)', field.refuses('upi-collect', 'enum'));
    it('refuses "upi collect" (422)', field.refuses('upi collect', 'enum'));
    it(
      'refuses "\\uff55\\uff50\\uff49\\uff3f\\uff43\\uff4f\\uff4c\\uff4c\\uff45\\uff43\\uff54" (422)',
      field.refuses('ｕｐｉ＿ｃｏｌｌｅｃｔ', 'enum'),
    );
    it('refuses "u\\u0440i_collect" (422)', field.refuses('uрi_collect', 'enum'));
  });

  describe('billing_currency', () => {
    const field = createPayment.field(
      minimal,
      '/billing_currency',
      '/components/schemas/CreatePaymentRequest/properties/billing_currency',
    );
    it('accepts a missing value', field.in(everyField).accepts(missing, 'required'));
    it('accepts null', field.accepts(null, 'type'));
    values(
      field,
      'refuses',
      plainValues,
      ['true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array (422)', field.refuses(['EUR'], 'type'));
    for (const value of enumAt('/components/schemas/Currency/enum'))
      it(`accepts ${JSON.stringify(value)}`, field.accepts(value, 'enum'));
    it('refuses "unknown" (422)', field.refuses('unknown', 'enum'));
    it('refuses "AEA" (422)', field.refuses('AEA', 'enum'));
    it('refuses "" (422)', field.refuses('', 'enum'));
    it('refuses "aed" (422)', field.refuses('aed', 'enum'));
    it('refuses "Aed" (422)', field.refuses('Aed', 'enum'));
    it('refuses "AED " (422)', field.refuses('AED ', 'enum'));
    it('refuses " AED" (422)', field.refuses(' AED', 'enum'));
    it('refuses "AED\\n" (422)', field.refuses('AED\n', 'enum'));
    it('refuses "AE" (422)', field.refuses('AE', 'enum'));
    it('refuses "AEDD" (422)', field.refuses('AEDD', 'enum'));
    it('refuses "AED\\u0000" (422)', field.refuses('AED\u0000', 'enum'));
    it('refuses "AED,ALL" (422)', field.refuses('AED,ALL', 'enum'));
    it('refuses "\\uff21\\uff25\\uff24" (422)', field.refuses('ＡＥＤ', 'enum'));
    it('refuses "\\u0410ED" (422)', field.refuses('АED', 'enum'));
    it('refuses "EUA" (422)', field.refuses('EUA', 'enum'));
    it('refuses "eur" (422)', field.refuses('eur', 'enum'));
    it('refuses "Eur" (422)', field.refuses('Eur', 'enum'));
    it('refuses "EUR " (422)', field.refuses('EUR ', 'enum'));
    it('refuses " EUR" (422)', field.refuses(' EUR', 'enum'));
    it('refuses "EUR\\n" (422)', field.refuses('EUR\n', 'enum'));
    it('refuses "EU" (422)', field.refuses('EU', 'enum'));
    it('refuses "EURR" (422)', field.refuses('EURR', 'enum'));
    it('refuses "EUR\\u0000" (422)', field.refuses('EUR\u0000', 'enum'));
    it('refuses "EUR,AED" (422)', field.refuses('EUR,AED', 'enum'));
    it('refuses "\\uff25\\uff35\\uff32" (422)', field.refuses('ＥＵＲ', 'enum'));
    it('refuses "\\u0415UR" (422)', field.refuses('ЕUR', 'enum'));
    it('refuses "BTN" (422)', field.refuses('BTN', 'enum'));
    it('refuses "CDF" (422)', field.refuses('CDF', 'enum'));
    it('refuses "ISK" (422)', field.refuses('ISK', 'enum'));
    it('refuses "IRR" (422)', field.refuses('IRR', 'enum'));
    it('refuses "KPW" (422)', field.refuses('KPW', 'enum'));
    it('refuses "SDG" (422)', field.refuses('SDG', 'enum'));
    it('refuses "SYP" (422)', field.refuses('SYP', 'enum'));
    it('refuses "TMT" (422)', field.refuses('TMT', 'enum'));
    it('refuses "DEM" (422)', field.refuses('DEM', 'enum'));
    it('refuses "XAU" (422)', field.refuses('XAU', 'enum'));
    it('refuses "XXX" (422)', field.refuses('XXX', 'enum'));
    it('refuses "XTS" (422)', field.refuses('XTS', 'enum'));
    it('refuses "CNH" (422)', field.refuses('CNH', 'enum'));
    it('refuses "ZWL" (422)', field.refuses('ZWL', 'enum'));
    it('refuses "BTC" (422)', field.refuses('BTC', 'enum'));
    it('refuses "840" (422)', field.refuses('840', 'enum'));
  });

  describe('discount_code', () => {
    const field = createPayment.field(
      minimal,
      '/discount_code',
      '/components/schemas/CreatePaymentRequest/properties/discount_code',
    );
    it('accepts a missing value', field.in(everyField).accepts(missing, 'required'));
    it('accepts null', field.accepts(null, 'type'));
    values(
      field,
      'refuses',
      plainValues,
      ['true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array (422)', field.refuses(['WELCOME10'], 'type'));
    it('accepts 1001 characters', field.accepts('a'.repeat(1001), 'maxLength'));
    it('accepts 10001 characters', field.accepts('a'.repeat(10001), 'maxLength'));
    it('accepts 100001 characters', field.accepts('a'.repeat(100001), 'maxLength'));
    values(field, 'accepts', hardTexts, [
      'the empty string',
      'a single space',
      'spaces around the text',
      'quotes and markup',
      'non-Latin letters',
      'control characters',
      'the text "null"',
      'the text "true"',
      'a string of digits',
      'two spaces, a plus sign and a percent encoding',
    ]);
  });

  describe('metadata', () => {
    const field = createPayment.field(
      minimal,
      '/metadata',
      '/components/schemas/CreatePaymentRequest/properties/metadata',
    );
    it('accepts a missing value', field.in(everyField).accepts(missing, 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'a string', 'the empty string', 'an empty array'],
      'type',
    );
    it('refuses the value inside an array (422)', field.refuses([{ order_id: 'A-1042' }], 'type'));
    it('refuses the value as a string (422)', field.refuses('{"order_id":"A-1042"}', 'type'));
    values(
      field,
      'accepts',
      hardNames('A-1042'),
      [
        'the name "__proto__"',
        'the name "constructor"',
        'the name "toString"',
        'the name "0"',
        'the name "-"',
        'the name "_"',
        'the name "A"',
      ],
      'propertyNames',
    );
    values(
      field,
      'refuses',
      hardNames('A-1042'),
      [
        'the name " a"',
        'the name "a "',
        'the name "a\\n"',
        'the name "a b"',
        'the name "a.b"',
        'the name "a/b"',
        'the name "a~b"',
        'the name "ä"',
        'the name "😀"',
        'the name "\\""',
        'the name "a:b"',
        'the name "a,b"',
        'the name "a+b"',
        'the name "a$b"',
        'the name "a@b"',
        'the name "a[b]"',
        'the name "a\\tb"',
        'the name ""',
      ],
      'propertyNames',
    );
    it('accepts a name of 40 characters', field.accepts({ ['a'.repeat(40)]: 'A-1042' }, 'propertyNames'));
    it('refuses a name of 41 characters (422)', field.refuses({ ['a'.repeat(41)]: 'A-1042' }, 'propertyNames'));
    it(
      'refuses a number in the last of 3 properties (422)',
      field.refuses({ key1: 'A-1042', key2: 'A-1042', key3: 1 }, 'type', '/metadata/key3'),
    );
    it(
      'refuses true in the last of 3 properties (422)',
      field.refuses({ key1: 'A-1042', key2: 'A-1042', key3: true }, 'type', '/metadata/key3'),
    );
    it(
      'refuses null in the last of 3 properties (422)',
      field.refuses({ key1: 'A-1042', key2: 'A-1042', key3: null }, 'type', '/metadata/key3'),
    );
    it(
      'refuses an array in the last of 3 properties (422)',
      field.refuses({ key1: 'A-1042', key2: 'A-1042', key3: [] }, 'type', '/metadata/key3'),
    );
    it(
      'refuses an object in the last of 3 properties (422)',
      field.refuses({ key1: 'A-1042', key2: 'A-1042', key3: {} }, 'type', '/metadata/key3'),
    );
    it(
      'refuses 501 characters in the last of 3 properties (422)',
      field.refuses({ key1: 'A-1042', key2: 'A-1042', key3: 'a'.repeat(501) }, 'maxLength', '/metadata/key3'),
    );
    it(
      'refuses an invalid name of the last of 3 properties (422)',
      field.refuses({ key1: 'A-1042', key2: 'A-1042', ' ': 'A-1042' }, 'propertyNames'),
    );
    it('accepts no properties', field.accepts({}, 'minProperties'));
    it('accepts 50 properties', field.accepts(entries(50, 'A-1042'), 'maxProperties'));
    it('refuses 51 properties (422)', field.refuses(entries(51, 'A-1042'), 'maxProperties'));
    it('accepts 50 properties of 500 characters', field.accepts(entries(50, 'a'.repeat(500)), 'maxProperties'));
  });

  describe('metadata.*', () => {
    const field = createPayment.field(
      withMetadata,
      '/metadata/order_id',
      '/components/schemas/Metadata/additionalProperties',
    );
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array (422)', field.refuses(['A-1042'], 'type'));
    it('accepts 500 characters', field.accepts('a'.repeat(500), 'maxLength'));
    it('refuses 501 characters (422)', field.refuses('a'.repeat(501), 'maxLength'));
    it('accepts 500 emoji', field.accepts('😀'.repeat(500), 'maxLength'));
    it('refuses 501 emoji (422)', field.refuses('😀'.repeat(501), 'maxLength'));
    values(field, 'accepts', hardTexts, [
      'the empty string',
      'a single space',
      'spaces around the text',
      'quotes and markup',
      'non-Latin letters',
      'control characters',
      'the text "null"',
      'the text "true"',
      'a string of digits',
      'two spaces, a plus sign and a percent encoding',
    ]);
  });

  describe('payment_link', () => {
    const field = createPayment.field(
      minimal,
      '/payment_link',
      '/components/schemas/CreatePaymentRequest/properties/payment_link',
    );
    it('accepts a missing value', field.in(everyField).accepts(missing, 'required'));
    it('accepts null', field.accepts(null, 'type'));
    values(
      field,
      'refuses',
      plainValues,
      ['a number', 'zero', 'a string', 'the empty string', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string "true" (422)', field.refuses('true', 'type'));
    it('refuses the string "false" (422)', field.refuses('false', 'type'));
    it('refuses the string "True" (422)', field.refuses('True', 'type'));
    it('refuses the string "1" (422)', field.refuses('1', 'type'));
    it('refuses the string "yes" (422)', field.refuses('yes', 'type'));
    it('accepts true', field.accepts(true, 'type'));
    it('accepts false', field.accepts(false, 'type'));
  });

  describe('return_url', () => {
    const field = createPayment.field(
      minimal,
      '/return_url',
      '/components/schemas/CreatePaymentRequest/properties/return_url',
    );
    it('accepts a missing value', field.in(everyField).accepts(missing, 'required'));
    it('accepts null', field.accepts(null, 'type'));
    values(
      field,
      'refuses',
      plainValues,
      ['true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array (422)', field.refuses(['https://shop.example.com/thanks'], 'type'));
    it('accepts https://example.com/path', field.accepts('https://example.com/path', 'format'));
    it(
      'accepts http://localhost:3000/a/b?c=d&e=%20#f',
      field.accepts('http://localhost:3000/a/b?c=d&e=%20#f', 'format'),
    );
    it('accepts myapp://return', field.accepts('myapp://return', 'format'));
    it('accepts HTTPS://EXAMPLE.COM/', field.accepts('HTTPS://EXAMPLE.COM/', 'format'));
    it('accepts http://192.0.2.1/', field.accepts('http://192.0.2.1/', 'format'));
    it('accepts https://[2001:db8::1]:8443/', field.accepts('https://[2001:db8::1]:8443/', 'format'));
    it('accepts https://user@example.com/', field.accepts('https://user@example.com/', 'format'));
    it('accepts urn:isbn:0451450523', field.accepts('urn:isbn:0451450523', 'format'));
    it('accepts mailto:ada@example.com', field.accepts('mailto:ada@example.com', 'format'));
    it(
      'accepts https://example.com/… (1020 characters)',
      field.accepts(
        'https://example.com/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
        'format',
      ),
    );
    it('refuses no scheme (422)', field.refuses('example.com/path', 'format'));
    it('refuses only a path (422)', field.refuses('/path', 'format'));
    it('refuses two slashes without a scheme (422)', field.refuses('//example.com/path', 'format'));
    it('refuses no colon (422)', field.refuses('https//example.com', 'format'));
    it('refuses an open bracket in the host (422)', field.refuses('https://[example.com', 'format'));
    it('refuses angle brackets (422)', field.refuses('<https://example.com>', 'format'));
    it('refuses a phrase (422)', field.refuses('not an address', 'format'));
    it('refuses the empty string (422)', field.refuses('', 'format'));
    it('refuses only a scheme (422)', field.refuses('https', 'format'));
    it('refuses a scheme that starts with a digit (422)', field.refuses('1https://example.com', 'format'));
    it('refuses a leading space (422)', field.refuses(' https://example.com', 'format'));
    it('refuses a trailing space (422)', field.refuses('https://example.com ', 'format'));
    it('refuses a trailing line break (422)', field.refuses('https://example.com\n', 'format'));
    it('refuses a non-ASCII letter (422)', field.refuses('https://example.com/ä', 'format'));
    it('refuses a percent sign without digits (422)', field.refuses('https://example.com/%zz', 'format'));
    it('refuses a backslash (422)', field.refuses('https:\\\\example.com\\path', 'format'));
    it('refuses quotes (422)', field.refuses('https://example.com/"path"', 'format'));
    it('refuses braces (422)', field.refuses('https://example.com/{id}', 'format'));
    it('refuses two fragments (422)', field.refuses('https://example.com/#a#b', 'format'));
  });

  describe('show_saved_payment_methods', () => {
    const field = createPayment.field(
      minimal,
      '/show_saved_payment_methods',
      '/components/schemas/CreatePaymentRequest/properties/show_saved_payment_methods',
    );
    it('accepts a missing value', field.in(everyField).accepts(missing, 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'a number', 'zero', 'a string', 'the empty string', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string "true" (422)', field.refuses('true', 'type'));
    it('refuses the string "false" (422)', field.refuses('false', 'type'));
    it('refuses the string "True" (422)', field.refuses('True', 'type'));
    it('refuses the string "1" (422)', field.refuses('1', 'type'));
    it('refuses the string "yes" (422)', field.refuses('yes', 'type'));
    it('accepts true', field.accepts(true, 'type'));
    it('accepts false', field.accepts(false, 'type'));
  });

  describe('tax_id', () => {
    const field = createPayment.field(minimal, '/tax_id', '/components/schemas/CreatePaymentRequest/properties/tax_id');
    it('accepts a missing value', field.in(everyField).accepts(missing, 'required'));
    it('accepts null', field.accepts(null, 'type'));
    values(
      field,
      'refuses',
      plainValues,
      ['true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array (422)', field.refuses(['DE123456788'], 'type'));
    it('accepts 1001 characters', field.accepts('a'.repeat(1001), 'maxLength'));
    it('accepts 10001 characters', field.accepts('a'.repeat(10001), 'maxLength'));
    it('accepts 100001 characters', field.accepts('a'.repeat(100001), 'maxLength'));
    values(field, 'accepts', hardTexts, [
      'the empty string',
      'a single space',
      'spaces around the text',
      'quotes and markup',
      'non-Latin letters',
      'control characters',
      'the text "null"',
      'the text "true"',
      'a string of digits',
      'two spaces, a plus sign and a percent encoding',
    ]);
  });

  describe('promises', () => {
    it(
      'gives the same total_amount for the same request',
      createPayment.totalStays('/total_amount', [base(minimal), base(minimal)]),
    );
    it(
      'gives no lower total_amount for twice the quantity',
      createPayment.totalRises('/total_amount', [base(minimal), base(set(minimal, '/product_cart/0/quantity', 2))]),
    );
    it(
      'adds up the lines to total_amount',
      createPayment.totalAddsUp('/total_amount', [
        base(set(set(minimal, '/product_cart/0/product_id', 'pdt_paywhatyouwant'), '/product_cart/0/amount', 1234)),
        base(set(set(minimal, '/product_cart/0/product_id', 'pdt_paywhatyouwant'), '/product_cart/0/amount', 5678)),
        base(
          set(
            set(set(minimal, '/product_cart/0/product_id', 'pdt_paywhatyouwant'), '/product_cart/0/quantity', 3),
            '/product_cart/0/amount',
            1234,
          ),
        ),
        base(
          set(minimal, '/product_cart', [
            { product_id: 'pdt_paywhatyouwant', quantity: 1, amount: 1234 },
            { product_id: 'pdt_paywhatyouwant', quantity: 1, amount: 5678 },
          ]),
        ),
      ]),
    );
    it(
      'adds up large amounts to total_amount',
      createPayment.totalAddsUp('/total_amount', [
        base(set(set(minimal, '/product_cart/0/product_id', 'pdt_paywhatyouwant'), '/product_cart/0/amount', 20000003)),
        base(set(set(minimal, '/product_cart/0/product_id', 'pdt_paywhatyouwant'), '/product_cart/0/amount', 50000001)),
        base(
          set(
            set(set(minimal, '/product_cart/0/product_id', 'pdt_paywhatyouwant'), '/product_cart/0/quantity', 3),
            '/product_cart/0/amount',
            20000003,
          ),
        ),
        base(
          set(minimal, '/product_cart', [
            { product_id: 'pdt_paywhatyouwant', quantity: 1, amount: 20000003 },
            { product_id: 'pdt_paywhatyouwant', quantity: 1, amount: 50000001 },
          ]),
        ),
      ]),
    );
    it(
      'adds up 100 lines to total_amount',
      createPayment.totalAddsUp('/total_amount', [
        base(set(set(minimal, '/product_cart/0/product_id', 'pdt_paywhatyouwant'), '/product_cart/0/amount', 1234)),
        base(set(set(minimal, '/product_cart/0/product_id', 'pdt_paywhatyouwant'), '/product_cart/0/amount', 5678)),
        base(
          set(
            set(set(minimal, '/product_cart/0/product_id', 'pdt_paywhatyouwant'), '/product_cart/0/quantity', 100),
            '/product_cart/0/amount',
            1234,
          ),
        ),
        base(
          set(minimal, '/product_cart', repeat(100, { product_id: 'pdt_paywhatyouwant', quantity: 1, amount: 1234 })),
        ),
      ]),
    );
    it(
      'keeps 8 concurrent requests apart',
      createPayment.keepsApart([minimal, seed, full, paymentLink, everyField, minimal, seed, full]),
    );
  });

  describe('credentials', () => {
    each(createPayment, 'accepts', rightCredentials({ kind: 'bearer' }), ['the scheme bearer', 'the scheme BEARER']);
    each(createPayment, 'credentials', wrongCredentials({ kind: 'bearer' }), [
      'no credential',
      'an unknown token',
      'the token without its last character',
      'the token with an extra last character',
      'the token with an extra first character',
      'the token with another last character',
      'the token with upper and lower case swapped',
      'the text "null"',
      'the text "undefined"',
      'an empty header',
      'the scheme without a token',
      'the token without a scheme',
      'the scheme Basic',
      'the scheme Token',
      'the scheme ApiKey',
      'the scheme Digest',
      'the scheme twice',
      'a colon after the scheme',
      'no space after the scheme',
      'an unknown token followed by the right one',
      'the token twice',
      'the token in quotes',
      'the token only in the query',
      'the token only in the header X-Api-Key',
      'the token only in a cookie',
    ]);
  });

  describe('media type', () => {
    each(createPayment, 'accepts', rightMediaTypes('application/json'), [
      'application/json; charset=utf-8',
      'application/json;charset=UTF-8',
      'APPLICATION/JSON',
      'application/json; charset="utf-8"',
      'application/json ; CHARSET=utf-8',
    ]);
    each(createPayment, 'media-type', wrongMediaTypes, [
      'no media type',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/xml',
      'application/octet-stream',
      'application/jsonx',
      'application/vnd.api+json',
      'text/json',
      'text/html',
      'application/x-json',
      'application/json5',
      'application/x-ndjson',
      'application/json-patch+json',
      'application/javascript',
      '*/*',
      'application/*',
      'json',
      'two media types',
      'text/plain that mentions application/json',
    ]);
  });

  describe('JSON', () => {
    each(createPayment, 'accepts', spelledBodies(minimal), [
      'white space around the body',
      'a body over several lines',
      'its properties in reverse order',
      'an escaped letter',
    ]);
    each(createPayment, 'answers', hardBodies(minimal), [
      'a byte order mark',
      'a duplicate name',
      'a number of twenty digits',
      'a negative zero',
      '1000 nested arrays',
      '1000 nested objects',
      'a number with a fraction of zero',
      'a number with an exponent',
      'a number beyond double precision',
      'a lone surrogate',
    ]);
    each(createPayment, 'body-syntax', brokenBodies(minimal), [
      'no body',
      'only white space',
      'only an opening brace',
      'a body without its last character',
      'a body cut in half',
      'text after the body',
      'two bodies',
      'a trailing comma',
      'a name in single quotes',
      'an unquoted name',
      'a trailing comma in an array',
      'a missing comma',
      'an extra closing brace',
      'a block comment',
      'a line comment',
      'a hash comment',
      'two lines with a body each',
      'a prefix against JSON hijacking',
      'NaN as a number',
      'Infinity as a number',
      'a hexadecimal number',
      'a leading zero',
      'a leading plus sign',
      'a trailing decimal point',
      'a leading decimal point',
      'True instead of true',
      'an unknown escape sequence',
      'a tab inside a string',
      'a line break inside a string',
      'plain text',
      'form data',
      'NaN',
      'undefined',
      'bytes that are not UTF-8',
      'a Latin-1 letter',
      'a body in UTF-16',
    ]);
  });

  describe('method', () => {
    each(createPayment, 'method', methods, ['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);
  });

  describe('path', () => {
    each(createPayment, 'path', similarPaths('/payments'), [
      'a longer path',
      'a path without its last character',
      'a path with an extension',
      'a path with a prefix',
      'a path with an extra segment',
    ]);
  });

  describe('headers', () => {
    each(createPayment, 'accepts', usualHeaders, [
      'any media type of the answer',
      'headers that the document does not have',
    ]);
  });
});
