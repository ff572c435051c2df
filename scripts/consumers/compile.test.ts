import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProject, type Project, typescripts } from './project.ts';

let project: Project;
beforeAll(async () => {
  project = await createProject();
  await project.write('picker.ts', picker);
}, 60_000);
afterAll(() => project.remove());

const picker = `
import { type Currency, currencies, isCurrency, type CreatePaymentRequest } from '@scope/payments-types';
import { validateCreatePaymentRequest } from '@scope/payments-types/validators';

export const options: readonly Currency[] = currencies;
export const first: 'AED' = currencies[0];
export function choose(text: string): Currency | undefined {
  return isCurrency(text) ? text : undefined;
}
export const request: CreatePaymentRequest = {
  billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' },
  customer: { customer_id: 'cus_1' },
  product_cart: [{ product_id: 'pdt_1', quantity: 1 }],
};
export const faults: string[] = validateCreatePaymentRequest(request).map(({ pointer, message }) => pointer + message);
`;

const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  target: 'es2022',
  lib: ['es2022', 'dom'],
};

describe.each(typescripts)('TypeScript %s', (typescript) => {
  test.each([
    { module: 'node16', moduleResolution: 'node16' },
    { module: 'nodenext', moduleResolution: 'nodenext' },
    { module: 'esnext', moduleResolution: 'bundler' },
  ])('$moduleResolution', async (resolution) => {
    expect(await project.compile(typescript, { ...strict, ...resolution })).toBe('');
  });
});
