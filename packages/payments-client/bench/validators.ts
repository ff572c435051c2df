/**
 * Run in a process of its own with the name of a validator: checks a valid request repeatedly, and prints the time of one check, in
 * seconds.
 */
import { validateCreatePaymentRequest } from '@scope/payments-types/validators';
import { isCreatePaymentRequest } from './hand-written.ts';

const request = {
  billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' },
  customer: { email: 'ada@example.com', name: 'Ada Lovelace', phone_number: null },
  product_cart: [
    { product_id: 'pdt_8fJ2kQwLmZ', quantity: 1 },
    { product_id: 'pdt_9Rm4tYx2Lq', quantity: 2, amount: 1200 },
  ],
  allowed_payment_method_types: ['credit', 'debit'],
  billing_currency: 'EUR',
  metadata: { order_id: 'A-1042', shop: 'berlin' },
  payment_link: true,
};

const validators: Record<string, () => Promise<(value: unknown) => boolean>> = {
  'written by hand': async () => isCreatePaymentRequest,
  'the validators': async () => (value) => validateCreatePaymentRequest(value).length === 0,
  'ajv 8.20.0, standalone': async () => (await import(process.argv[3] ?? '')).default,
};

const name = process.argv[2] ?? '';
const isRight = await validators[name]?.();
if (!isRight?.(request) || isRight({ ...request, tax_id: 1 })) throw new Error(`${name} does not check this.`);
const rounds = 500_000;
for (let round = 0; round < rounds; round += 1) isRight(request);
const before = process.cpuUsage();
for (let round = 0; round < rounds; round += 1) isRight(request);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / rounds / 1e6);
