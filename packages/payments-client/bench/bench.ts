/** `pnpm bench`: the cost of this client, compared with others. Sizes and types are exact and tested; times are only reported. */
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { medians, print, ratios } from '../../../scripts/bench/measure.ts';
import { generateHeyApi } from './hey-api.ts';
import { instantiations } from './instantiations.ts';
import { heyApiProgram, programs } from './programs.ts';
import { bundledSize } from './size.ts';

const sdk = 'the SDK (dodopayments 2.52.0)';
const heyApi = await generateHeyApi().catch((error: Error) => {
  console.log(`hey-api is left out, because it could not be generated: ${error.message.split('\n')[0]}`);
});

const all: [string, string][] = Object.entries(programs);
if (heyApi) all.push(['hey-api', heyApiProgram(heyApi.source)]);

const sizes: [string, string][] = [];
for (const [name, program] of all) sizes.push([name, `${await bundledSize(program)} B`]);
print('One call, bundled, minified, gzip', '4600 B', sizes);

const nothing = instantiations('export {};');
print(
  'Types that the compiler instantiates for one call',
  '20; by path no more than openapi-fetch',
  all.map(([name, program]) => [name, String(instantiations(program) - nothing)]),
);

/** Runs one of the programs beside this one with a name, and returns the figure that it prints. */
async function measure(program: string, name: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    `${import.meta.dirname}/${program}.ts`,
    name,
    heyApi?.bundle ?? '',
  ]);
  return Number(stdout);
}

const callers = ['openapi-fetch', 'fetch', ...(heyApi ? ['hey-api'] : []), sdk];
const ours = ['this client', 'this client, by path', 'this client, with validate'];
const times = await medians([...callers, ...ours], (name) => measure('cpu', name));
print('CPU of one call over a fetch in the process', '1.25 x openapi-fetch', ratios(times, 'openapi-fetch', 'µs'));

const checks = await medians(['written by hand', 'the validators', 'ajv 8.20.0'], (name) =>
  measure('validators', name),
);
print('Check of one request', '2 x written by hand', ratios(checks, 'written by hand', 'ns'));

const starts: Record<string, string> = {
  'this client': "import { PaymentsClient } from '@scope/payments-client'; new PaymentsClient({ bearerToken: 'key' })",
  'this client, with validate':
    "import { PaymentsClient } from '@scope/payments-client'; import { validate } from '@scope/payments-client/validate'; new PaymentsClient({ bearerToken: 'key', validate })",
  'openapi-fetch': "import createClient from 'openapi-fetch'; createClient()",
  [sdk]: "import DodoPayments from 'dodopayments'; new DodoPayments({ bearerToken: 'key' })",
  ...(heyApi && { 'hey-api': `import '${heyApi.bundle}'` }),
};

/** The wall-clock time of a whole Node.js process, in milliseconds. */
function run(program: string): number {
  const start = performance.now();
  spawnSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: import.meta.dirname });
  return performance.now() - start;
}

const overNothing = await medians(
  Object.keys(starts),
  async (name) => {
    const empty = run('');
    return run(starts[name] ?? '') - empty;
  },
  25,
);
print(
  'Import and construction, over an empty program that ran just before',
  '3 ms over openapi-fetch',
  [...overNothing].map(([name, time]) => [name, `${time.toFixed(1)} ms`]),
);

await heyApi?.remove();
