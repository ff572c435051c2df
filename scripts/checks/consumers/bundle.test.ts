import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paymentMethodTypes } from '../../../packages/payments-types/src/index.ts';
import { createProject, type Project } from './project.ts';

let project: Project;
beforeAll(async () => {
  project = await createProject();
});
afterAll(() => project.remove());

interface Brought {
  /** The exports that are in the bundle, by the package's file. */
  exports: Record<string, string[]>;
  code: string;
}

/** Bundles a program for the web, and tells what of our packages is in it. */
async function bundle(program: string): Promise<Brought> {
  await project.write('program.ts', program);
  const bundled = await rolldown({ input: join(project.folder, 'program.ts'), platform: 'browser' });
  const { output } = await bundled.generate({ format: 'esm', minify: true });
  const exports: Record<string, string[]> = {};
  for (const [path, { renderedLength, renderedExports }] of Object.entries(output[0].modules)) {
    const [, file] = /[\\/]node_modules[\\/]@[^\\/]+[\\/](.+)$/.exec(path) ?? [];
    if (file !== undefined && renderedLength > 0) exports[file] = renderedExports.sort();
  }
  return { exports, code: output[0].code };
}

const lists = 'payments-types/dist/generated/lists.js';

const cases: { name: string; program: string; want: Brought['exports'] }[] = [
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
  expect((await bundle(program)).exports).toEqual(want);
});

test('a program with types only is the same, byte for byte, as one without', async () => {
  const plain = await bundle("export const code = 'EUR';");
  const typed = await bundle(
    "import type { Currency } from '@scope/payments-types';\nexport const code: Currency = 'EUR';",
  );
  expect(typed.code).toBe(plain.code);
});

test('one list is its values and nothing else', async () => {
  const { code } = await bundle("export { paymentMethodTypes } from '@scope/payments-types';");
  const texts = [...code.matchAll(/[`'"](\w+)[`'"]/g)].map(([, text]) => text);
  expect(texts).toEqual(paymentMethodTypes);
});
