import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bundle, bundle } from '../../../scripts/checks/consumers/bundle.ts';
import { createProject, type Project } from '../../../scripts/checks/consumers/project.ts';
import { paymentMethodTypes } from '../src/index.ts';

let project: Project;
beforeAll(async () => {
  project = await createProject();
});
afterAll(() => project.remove());

const lists = 'payments-types/dist/generated/lists.js';

const cases: { name: string; program: string; want: Bundle['exports'] }[] = [
  {
    name: 'types',
    program: `import type { CreatePaymentRequest, Currency } from '@scope/payments-types';
      export const charge = (order: CreatePaymentRequest, currency: Currency) => ({ ...order, billing_currency: currency });`,
    want: {},
  },
  {
    name: 'types, imported as if they were values',
    program: "import { type Currency, currencies } from '@scope/payments-types';\nexport const code: Currency = 'EUR';",
    want: {},
  },
  {
    name: 'the whole package, unused',
    program: "import '@scope/payments-types';\nimport '@scope/payments-types/validators';\nexport const nothing = 0;",
    want: {},
  },
  {
    name: 'one list',
    program: "export { errorCodes } from '@scope/payments-types';",
    want: { [lists]: ['errorCodes'] },
  },
  {
    name: 'one guard brings its list',
    program: "import { isPaymentMethodType } from '@scope/payments-types';\nexport const is = isPaymentMethodType;",
    want: { [lists]: ['isPaymentMethodType', 'paymentMethodTypes'] },
  },
];

test.each(cases)('$name', async ({ program, want }) => {
  expect((await bundle(project, program)).exports).toEqual(want);
});

test('a program with types only is the same, byte for byte, as one without', async () => {
  const plain = await bundle(project, "export const code = 'EUR';");
  const typed = await bundle(
    project,
    "import type { Currency } from '@scope/payments-types';\nexport const code: Currency = 'EUR';",
  );
  expect(typed.code).toBe(plain.code);
});

test('one list is its values and nothing else', async () => {
  const { code } = await bundle(project, "export { paymentMethodTypes } from '@scope/payments-types';");
  const texts = [...code.matchAll(/[`'"](\w+)[`'"]/g)].map(([, text]) => text);
  expect(texts).toEqual(paymentMethodTypes);
});
