/** `pnpm bench`: what this client costs, beside others. The sizes and the types are exact and kept by a test; times are told, never tested. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { medians, print, ratios } from '../../../scripts/bench/measure.ts';
import { instantiations } from './instantiations.ts';
import { programs } from './programs.ts';
import { bundledSize } from './size.ts';

const run = promisify(execFile);
async function cpu(name: string): Promise<number> {
  const { stdout } = await run(process.execPath, [`${import.meta.dirname}/cpu.ts`, name]);
  return Number(stdout);
}

async function start(program: string): Promise<number> {
  const timed = `const start = performance.now(); ${program}; console.log(performance.now() - start);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', timed], {
    cwd: import.meta.dirname,
  });
  return Number(stdout);
}

const sizes: [string, string][] = [];
for (const [name, program] of Object.entries(programs)) sizes.push([name, `${await bundledSize(program)} B`]);
print('One call, bundled, minified, gzip', '4000 B', sizes);

const nothing = instantiations('export {};');
print(
  'Types that the compiler instantiates for one call',
  '100; by path no more than openapi-fetch',
  Object.entries(programs).map(([name, program]) => [name, String(instantiations(program) - nothing)]),
);

const times = await medians(['fetch', 'openapi-fetch', 'this client', 'this client, by path'], cpu);
print('CPU of one call over a fetch within the process', '1.15 x openapi-fetch', ratios(times, 'openapi-fetch', 'µs'));

const imports = {
  'this client':
    "const { PaymentsClient } = await import('@scope/payments-client'); new PaymentsClient({ bearerToken: 'key' })",
  'openapi-fetch': "const { default: createClient } = await import('openapi-fetch'); createClient()",
  'the SDK (dodopayments 1.13.0)':
    "const { default: DodoPayments } = await import('dodopayments'); new DodoPayments({ bearerToken: 'key' })",
};
const starts = await medians(Object.keys(imports) as (keyof typeof imports)[], (name) => start(imports[name]));
print('Import and construction', '5 ms', ratios(starts, 'openapi-fetch', 'ms'));
