import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  compile,
  type Finding,
  type Options,
  type Version,
  versions,
} from '../../../../scripts/checks/consumers/compiler.ts';
import { createProject, type Project } from '../../../../scripts/checks/consumers/project.ts';
import { moduleOf, rightCalls } from './calls.ts';
import { wrongCalls } from './wrong-calls.ts';

const right = moduleOf(rightCalls);
const wrong = moduleOf(wrongCalls);
const types = `
import { type CreatePaymentRequest, currencies, isCurrency } from '@scope/payments-types';
import { type Issue, validateCreatePaymentRequest } from '@scope/payments-types/validators';
export const issues: Issue[] = validateCreatePaymentRequest(currencies satisfies readonly string[]);
export const choose = (text: string): CreatePaymentRequest['billing_currency'] => (isCurrency(text) ? text : null);
`;

const imports = [
  ['{ PaymentsClient }', '@scope/payments-client'],
  ['{ validate }', '@scope/payments-client/validate'],
  ['{ createMock }', '@scope/payments-mock'],
  ['{ serve }', '@scope/payments-mock/serve'],
  ['{ checkFetch }', '@scope/payments-contract-tests/check-fetch'],
  ['{ isCurrency }', '@scope/payments-types'],
  ['{ validateCreatePaymentRequest }', '@scope/payments-types/validators'],
];
/** The body of a program that uses the packages. */
const use = `
const client = new PaymentsClient({ bearerToken: 'key', fetch: createMock().fetch, validate });
client.payments
  .create({
    billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' },
    customer: { customer_id: 'cus_1' },
    product_cart: [{ product_id: 'pdt_1', quantity: 1 }],
  })
  .then(({ total_amount }) => {
    console.log(total_amount, isCurrency('EUR'), validateCreatePaymentRequest({}).length, typeof serve, typeof checkFetch);
  });
`;
const imported = imports.map(([names, path]) => `import ${names} from '${path}';`).join('\n') + use;
const required = imports.map(([names, path]) => `const ${names} = require('${path}');`).join('\n') + use;
// Its cases are loaded with a top-level await, which `require` does not wait for.
const suite = `
import { loadCases } from '@scope/payments-contract-tests';
console.log((await loadCases()).length > 100);
`;

let project: Project;
beforeAll(async () => {
  project = await createProject();
  await project.write('right.ts', right.text);
  await project.write('wrong.ts', wrong.text);
  await project.write('types.ts', types);
  await project.write('imported.mjs', imported);
  await project.write('imported.cts', imported);
  await project.write('classic.ts', imported);
  await project.write('required.cjs', required);
  await project.write('suite.mjs', suite);
});
afterAll(() => project.remove());

const strict: Options = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  target: 'es2022',
  types: [],
};
const resolutions: Options[] = [
  { module: 'node16', moduleResolution: 'node16' },
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler', isolatedModules: true, verbatimModuleSyntax: true },
];

describe.each(versions)('TypeScript %s', (version) => {
  test.each(resolutions)('valid calls compile, and invalid ones do not, with $moduleResolution', async (resolution) => {
    const options = { ...strict, lib: ['es2022', 'dom'], ...resolution };
    const found = await compile(version, project.folder, ['right.ts', 'wrong.ts'], options);
    const expected = (finding: Finding) => finding.file === 'wrong.ts' || isOfOpenapiFetch(version, finding);
    expect(found.filter((finding) => !expected(finding))).toEqual([]);

    const said = wrongCalls.map((call) => ({
      name: call.name,
      said: found
        .filter(({ file, line }) => file === 'wrong.ts' && wrong.callAt(line) === call)
        .map(({ at, message }) => `${at}: ${message}`)
        .join('\n'),
    }));
    expect(said).toEqual(wrongCalls.map(({ name, says }) => ({ name, said: expect.stringContaining(says) })));
  });

  test('the types need no library but the language', async () => {
    const options = { ...strict, lib: ['es2022'], module: 'nodenext', moduleResolution: 'nodenext' };
    expect(await compile(version, project.folder, ['types.ts'], options)).toEqual([]);
  });

  // The types of Node.js need TypeScript 5.2 themselves.
  test.runIf(version !== '5.0')('valid calls compile with the types of Node.js instead of the DOM', async () => {
    const options = { ...strict, lib: ['es2022'], types: ['node'], module: 'nodenext', moduleResolution: 'nodenext' };
    expect(await compile(version, project.folder, ['right.ts'], options)).toEqual([]);
  });
});

describe('compiles to CommonJS', () => {
  test.each(versions)('TypeScript %s, as Node.js resolves', async (version) => {
    const options = { ...strict, lib: ['es2022', 'dom'], module: 'node16', moduleResolution: 'node16' };
    const found = await compile(version, project.folder, ['imported.cts'], options);
    expect(found.filter((finding) => !isOfOpenapiFetch(version, finding))).toEqual([]);
  });

  // TypeScript 7 no longer has it.
  test.each(['5.0', '5.4', '5.9'] as const)('TypeScript %s, with moduleResolution: node10', async (version) => {
    const options = {
      ...strict,
      lib: ['es2022', 'dom'],
      module: 'commonjs',
      moduleResolution: 'node10',
      esModuleInterop: true,
    };
    const found = await compile(version, project.folder, ['classic.ts'], options);
    expect(found.filter((finding) => !isOfOpenapiFetch(version, finding))).toEqual([]);
  });
});

test.each([
  { path: 'imported.mjs', want: '3000 true 3 function function\n' },
  { path: 'required.cjs', want: '3000 true 3 function function\n' },
  { path: 'suite.mjs', want: 'true\n' },
])('$path runs', async ({ path, want }) => {
  // Not every Node.js 20 can require ES modules.
  expect(await project.node(path, { NODE_OPTIONS: '--no-experimental-require-module' })).toBe(want);
});

/** The declarations of openapi-fetch need TypeScript 5.4. Earlier versions need `skipLibCheck`, as the README says. */
function isOfOpenapiFetch(version: Version, { file }: Finding): boolean {
  return version === '5.0' && /^node_modules\/openapi-(fetch|typescript-helpers)\//.test(file);
}
