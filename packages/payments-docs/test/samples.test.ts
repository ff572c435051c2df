import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMock } from '@scope/payments-mock';
import { serve } from '@scope/payments-mock/serve';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { root } from '../../../scripts/command/root.ts';
import { type Sample, samplesOf } from '../../../scripts/generate/emit/samples.ts';
import { buildModel } from '../../../scripts/generate/model/build.ts';
import { readNames } from '../../../scripts/generate/names.ts';
import { readSpec } from '../../../scripts/generate/spec/read.ts';
import { readGuides } from '../src/runtime/content/guides.ts';
import { compile } from '../src/runtime/testing/compile.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const generated = join(folder, 'src/generated/samples/create-payment');

let samples: Sample[];

beforeAll(async () => {
  const api = buildModel(await readSpec(join(root, 'spec/openapi.yaml')));
  samples = api.operations.flatMap((operation) => samplesOf(operation, api, readNames(), () => {}));
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('every TypeScript sample compiles, the vendor SDK among them', () => {
  const code = samples
    .filter(({ extension }) => extension === 'ts')
    .map(({ kind, example = 'own', code }) => [`sample-${example}-${kind}.ts`, code] as const);
  expect(code.length).toBeGreaterThan(8);
  expect(compile(folder, new Map(code))).toEqual([]);
});

test('every TypeScript sample of the guides compiles', async () => {
  const code = new Map<string, string>();
  for (const { page, text } of await readGuides(join(folder, 'content'))) {
    for (const [index, [, sample = '']] of [...text.matchAll(/^```ts\n(.*?)^```/gms)].entries()) {
      code.set(`sample-${page.replace('/', '-')}-${index + 1}.ts`, given(sample) + sample);
    }
  }
  expect(code.size).toBeGreaterThan(8);
  expect(compile(folder, code)).toEqual([]);
});

/** Declarations that a sample in a guide takes from earlier ones. */
function given(sample: string): string {
  const client = "declare const client: import('@scope/payments-client').PaymentsClient;\n";
  const order = "declare const order: import('@scope/payments-types').CreatePaymentRequest;\n";
  return (sample.includes('const client') ? '' : client) + order;
}

describe('against the mock', () => {
  const files = ['minimal', 'seed', 'full', 'payment-link'].flatMap((example) =>
    ['client', 'fetch'].map((kind) => `${example}.${kind}.ts`),
  );
  files.push('minimal.errors.ts');

  test.for(files)('%s creates a payment', async (file) => {
    const mock = createMock();
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    vi.stubGlobal('fetch', mock.fetch);
    vi.stubEnv('DODO_PAYMENTS_API_KEY', 'key');
    await import(pathToFileURL(join(generated, file)).href);
    expect(mock.requests.map(({ status, url }) => ({ status, url }))).toEqual([{ status: 200, url: '/payments' }]);
    expect(JSON.stringify(log.mock.calls)).toMatch(/pay_\w+/);
  });

  test.for(['minimal', 'seed', 'full', 'payment-link'])('%s.curl.sh creates a payment', async (example) => {
    const mock = await serve({ port: 0 });
    const code = await readFile(join(generated, `${example}.curl.sh`), 'utf8');
    const { output, status } = await run('sh', ['-c', code.replace('https://test.dodopayments.com', mock.url)], {
      DODO_PAYMENTS_API_KEY: 'key',
    });
    await mock.close();
    expect({ output, status }).toEqual({ output: expect.stringContaining('"payment_id":"pay_'), status: 0 });
  });

  test("the vendor's SDK creates a payment", async () => {
    const mock = await serve({ port: 0 });
    const inside = await mkdtemp(join(folder, 'node_modules/.sample-'));
    const sample = samples.find(({ kind }) => kind === 'own');
    await writeFile(join(inside, 'sample.mjs'), sample?.code ?? '');
    const { output, status } = await run(process.execPath, [join(inside, 'sample.mjs')], {
      DODO_PAYMENTS_API_KEY: 'key',
      DODO_PAYMENTS_BASE_URL: mock.url,
    });
    await mock.close();
    await rm(inside, { recursive: true });
    expect({ output, status }).toEqual({ output: expect.stringMatching(/^pay_\w+/), status: 0 });
  });
});

function run(
  command: string,
  args: string[],
  environment: { [name: string]: string },
): Promise<{ output: string; status: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { PATH: process.env.PATH ?? '', ...environment }, timeout: 60_000 });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ output, status }));
  });
}
