import type { Call } from './calls.ts';

/** A use that must not compile. */
export interface WrongCall extends Call {
  /** The invalid field, argument or value, which the message or its position must name. */
  says: string;
}

export const wrongCalls: WrongCall[] = [
  {
    name: 'a required field is missing',
    code: 'await client.payments.create({ billing, customer });',
    says: 'product_cart',
  },
  {
    name: 'a nested field is missing',
    code: "await client.payments.create({ ...order, billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'A 1' } });",
    says: 'zipcode',
  },
  {
    name: 'a field of an item is missing',
    code: "await client.payments.create({ ...order, product_cart: [{ product_id: 'pdt_1' }] });",
    says: 'quantity',
  },
  {
    name: 'a misspelled field',
    code: 'await client.payments.create({ ...order, discount_cod: text });',
    says: "'discount_code'",
  },
  {
    name: 'a field in the other notation',
    code: 'await client.payments.create({ ...order, returnUrl: text });',
    says: "'returnUrl'",
  },
  {
    name: 'a misspelled nested field',
    code: 'await client.payments.create({ ...order, billing: { ...billing, zip: text } });',
    says: "'zip'",
  },
  {
    name: 'an extra field of an item',
    code: "await client.payments.create({ ...order, product_cart: [{ product_id: 'pdt_1', quantity: 1, price: 5 }] });",
    says: "'price'",
  },
  {
    name: 'a number for a text',
    code: 'await client.payments.create({ ...order, billing: { ...billing, zipcode: 10999 } });',
    says: 'zipcode',
  },
  {
    name: 'a text for a number',
    code: "await client.payments.create({ ...order, product_cart: [{ product_id: 'pdt_1', quantity: '1' }] });",
    says: 'quantity',
  },
  {
    name: 'an object for a list',
    code: "await client.payments.create({ ...order, product_cart: { product_id: 'pdt_1', quantity: 1 } });",
    says: 'ProductCartItem[]',
  },
  {
    name: 'a number among the notes',
    code: 'await client.payments.create({ ...order, metadata: { order_id: 1042 } });',
    says: 'order_id',
  },
  {
    name: 'an unknown country',
    code: "await client.payments.create({ ...order, billing: { ...billing, country: 'UK' } });",
    says: '"UK"',
  },
  {
    name: 'a country in small letters',
    code: "await client.payments.create({ ...order, billing: { ...billing, country: 'de' } });",
    says: '"de"',
  },
  {
    name: 'an unknown currency',
    code: "await client.payments.create({ ...order, billing_currency: 'EURO' });",
    says: '"EURO"',
  },
  {
    name: 'any text as a currency',
    code: 'await client.payments.create({ ...order, billing_currency: text });',
    says: 'billing_currency',
  },
  {
    name: 'an unknown payment method',
    code: "await client.payments.create({ ...order, allowed_payment_method_types: ['cash'] });",
    says: '"cash"',
  },
  {
    name: 'null for a required field',
    code: 'await client.payments.create({ ...order, customer: null });',
    says: 'customer',
  },
  {
    name: 'null for a field that is not nullable',
    code: 'await client.payments.create({ ...order, metadata: null });',
    says: 'metadata',
  },
  {
    name: 'undefined for an optional field',
    code: 'await client.payments.create({ ...order, tax_id: undefined });',
    says: 'tax_id',
  },
  {
    name: 'a field that only an answer has',
    code: 'await client.payments.create({ ...order, total_amount: 3000 });',
    says: "'total_amount'",
  },
  { name: 'an answer sent as a request', code: 'await client.payments.create(payment);', says: 'billing' },
  {
    name: 'a customer in both forms',
    code: "await client.payments.create({ ...order, customer: { customer_id: 'cus_1', email: text, name: text } });",
    says: 'customer_id',
  },
  {
    name: 'a new customer without a name',
    code: 'await client.payments.create({ ...order, customer: { email: text } });',
    says: 'name',
  },
  {
    name: 'a customer in neither form',
    code: 'await client.payments.create({ ...order, customer: {} });',
    says: 'customer',
  },
  { name: 'no body', code: 'await client.payments.create();', says: 'create: TS2554: Expected 1-2 arguments' },
  { name: 'an operation that the API lacks', code: "await client.payments.retrieve('pay_1');", says: "'retrieve'" },
  { name: 'an unknown environment', code: "new PaymentsClient({ environment: 'production' });", says: '"production"' },
  { name: 'an unknown option of the client', code: 'new PaymentsClient({ baseURL: text });', says: "'baseUrl'" },
  {
    name: 'an option of the vendor that does nothing',
    code: 'await client.payments.create(order, { idempotencyKey: text });',
    says: "'idempotencyKey'",
  },
  { name: 'a limit as text', code: "new PaymentsClient({ timeout: '30s' });", says: 'timeout' },
  {
    name: 'a header that is a date',
    code: "await client.payments.create(order, { headers: { 'x-sent': new Date() } });",
    says: 'x-sent',
  },
  { name: 'a field that an answer lacks', code: 'return (await client.payments.create(order)).id;', says: "'id'" },
  {
    name: 'a text that may be absent, used as present',
    code: 'const link: string = payment.payment_link;\nreturn link;',
    says: 'undefined',
  },
  {
    name: 'data of a result that may have failed',
    code: 'return (await resultOf(client.payments.create(order))).data;',
    says: "'data'",
  },
  {
    name: 'a status that a result never has',
    code: 'return (await resultOf(client.payments.create(order))).status === 418;',
    says: '418',
  },
  {
    name: 'a code that does not exist',
    code: "const code: ErrorCode = 'PRODUCT_CART_EMPTY';\nreturn code;",
    says: 'PRODUCT_CART_EMTPY',
  },
  { name: 'any text as a known code', code: 'const code: ErrorCode = text;\nreturn code;', says: 'ErrorCode' },
  { name: 'an unknown path', code: "await client.POST('/payment', { body: order });", says: '/payment' },
  {
    name: 'a wrong body by path',
    code: "await client.POST('/payments', { body: { billing, customer } });",
    says: 'product_cart',
  },
  { name: 'no body by path', code: "await client.POST('/payments');", says: 'Expected 2 arguments' },
  { name: 'changing a list', code: "currencies.push('XXX');", says: "'push'" },
  { name: 'an unknown option of the mock', code: 'createMock({ delay: 10 });', says: "'delay'" },
  { name: 'a port as text', code: "await serve({ port: '4010' });", says: 'port' },
  {
    name: 'an unknown option of the suite',
    code: 'await runSuite([], targetFrom({}), { parallel: 2 });',
    says: "'parallel'",
  },
];
