import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProject, type Project } from '../../../../scripts/checks/consumers/project.ts';
import {
  attw,
  jest,
  missingTools,
  tsJest,
  tsx,
  typescript,
  vite,
  vitest,
  webpack,
} from '../../../../scripts/checks/consumers/tools.ts';

const names: [names: string, path: string][] = [
  ['NotFoundError, PaymentsClient', '@scope/payments-client'],
  ['validate', '@scope/payments-client/validate'],
  ['checkFetch', '@scope/payments-contract-tests/check-fetch'],
  ['createMock', '@scope/payments-mock'],
  ['isCurrency', '@scope/payments-types'],
  ['validateCreatePaymentRequest', '@scope/payments-types/validators'],
];
const imports = names.map(([names, path]) => `import { ${names} } from '${path}';`).join('\n');
const requires = names.map(([names, path]) => `const { ${names} } = require('${path}');`).join('\n');

/** Pays with the mock, then gets a failure; its result is what the tools print. */
const pay = `
async function pay() {
  const client = new PaymentsClient({ bearerToken: 'key', fetch: createMock().fetch, validate });
  const order = {
    billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' },
    customer: { customer_id: 'cus_1' },
    product_cart: [{ product_id: 'pdt_1', quantity: 1 }],
  } as const;
  const { payment_id } = await client.payments.create(order);
  const options = { headers: { prefer: 'code=404' } };
  const failed = await client.payments.create(order, options).catch((error: unknown) => error instanceof NotFoundError);
  const issues = validateCreatePaymentRequest({}).length;
  return [payment_id.slice(0, 4), failed, isCurrency('EUR'), issues, typeof checkFetch].join(' ');
}
`;
const plain = pay.replace(' as const', '').replace('error: unknown', 'error');
const want = 'pay_ true true 3 function';
const check = `test('pays', async () => expect(await pay()).toBe('${want}'));\n`;
const print = 'pay().then((text) => console.log(text));\n';

let project: Project;
beforeAll(async () => {
  project = await createProject();
  // As `npm init` makes it.
  await project.write('package.json', JSON.stringify({ name: 'consumer', private: true }));
  await project.write('jest.test.js', requires + plain + check);
  await project.write('vitest.test.mjs', imports + plain + check);
  await project.write('imported.mjs', imports + plain + print);
  await project.write('required.cjs', requires + plain + print);
  await project.write('compiled.ts', imports + pay + print);
  // Without an extension for modules, both take it for CommonJS.
  const globals = 'declare const test: any, expect: any;\n';
  await project.write('ts-jest.test.ts', globals + imports + pay + check);
  await project.write('run.cts', imports + pay + print);
  await project.write('run.mts', imports + pay + print);
});
afterAll(() => project?.remove());

if (missingTools) process.stderr.write(`${missingTools}\n`);

describe.skipIf(missingTools)('the packages work', () => {
  test('in Jest with its defaults', async () => {
    expect(await jest(project, 'jest.test.js')).toContain('1 passed');
  });

  test('in ts-jest', async () => {
    expect(await tsJest(project, 'ts-jest.test.ts')).toContain('1 passed');
  });

  test.each(['run.cts', 'run.mts', 'compiled.ts'])('run by tsx, %s', async (file) => {
    expect(await tsx(project, file)).toBe(`${want}\n`);
  });

  test('bundled by Vite', async () => {
    expect(await vite(project, 'imported.mjs')).toBe(`${want}\n`);
  });

  test.each(['imported.mjs', 'required.cjs'])('bundled by webpack, %s', async (file) => {
    expect(await webpack(project, file)).toBe(`${want}\n`);
  });
});

describe.skipIf(missingTools)('Are The Types Wrong finds nothing in', () => {
  test.each([
    { name: '@scope/payments-types' },
    { name: '@scope/payments-client' },
    { name: '@scope/payments-mock' },
    // The suite is for programs that are modules.
    { name: '@scope/payments-contract-tests', entries: ['./check-fetch'] },
  ])('$name', async ({ name, entries }) => {
    expect(await attw(project, project.tarballs.get(name) ?? '', entries)).toContain('No problems found');
  });
});

test('the packages work in Vitest', async () => {
  expect(await vitest(project, 'vitest.test.mjs')).toContain('1 passed');
});

test('the packages work in a CommonJS project of TypeScript with moduleResolution: node10', async () => {
  expect(await typescript(project, 'compiled.ts')).toBe(`${want}\n`);
});
