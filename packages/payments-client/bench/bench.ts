/** `pnpm bench`: what this client costs, beside others. The sizes and the types are exact and kept by a test; times are told, never tested. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { instantiations } from './instantiations.ts';
import { programs } from './programs.ts';
import { bundledSize } from './size.ts';

const run = promisify(execFile);
const pairs = 9;

/** Runs every program in turn, again and again, so that what slows the machine slows them all, and gives the median of each. */
async function medians<Name extends string>(
  names: readonly Name[],
  once: (name: Name) => Promise<number>,
): Promise<Map<Name, number>> {
  const results = new Map(names.map((name) => [name, [] as number[]]));
  for (let pair = 0; pair < pairs; pair += 1) for (const name of names) results.get(name)?.push(await once(name));
  return new Map([...results].map(([name, values]) => [name, values.sort((a, b) => a - b)[pairs >> 1] ?? 0]));
}

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

function print(title: string, rows: [string, string][]): void {
  console.log(`\n${title}`);
  for (const [name, value] of rows) console.log(`  ${name.padEnd(32)}${value.padStart(12)}`);
}

const sizes: [string, string][] = [];
for (const [name, program] of Object.entries(programs)) sizes.push([name, `${await bundledSize(program)} B`]);
print('One call, bundled, minified, gzip', sizes);

const nothing = instantiations('export {};');
print(
  'Types that the compiler instantiates for one call',
  Object.entries(programs).map(([name, program]) => [name, String(instantiations(program) - nothing)]),
);

const times = await medians(['fetch', 'openapi-fetch', 'this client', 'this client, by path'], cpu);
print(
  'CPU of one call over a fetch within the process, to openapi-fetch',
  [...times].map(([name, time]) => [
    name,
    `${time.toFixed(0)} µs ${(time / (times.get('openapi-fetch') ?? 1)).toFixed(2)} x`,
  ]),
);

const imports = {
  'this client':
    "const { PaymentsClient } = await import('@scope/payments-client'); new PaymentsClient({ bearerToken: 'key' })",
  'openapi-fetch': "const { default: createClient } = await import('openapi-fetch'); createClient()",
  'the SDK (dodopayments 1.13.0)':
    "const { default: DodoPayments } = await import('dodopayments'); new DodoPayments({ bearerToken: 'key' })",
};
const starts = await medians(Object.keys(imports) as (keyof typeof imports)[], (name) => start(imports[name]));
print(
  'Import and construction',
  [...starts].map(([name, time]) => [name, `${time.toFixed(1)} ms`]),
);
