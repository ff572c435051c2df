import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import type { Benchmark, Figures, Measurement } from '../../../scripts/bench/measure.ts';
import { ajvStandalone } from './ajv-standalone.ts';
import { instantiations } from './instantiations.ts';
import { generateOtherClients } from './other-clients.ts';
import { programs } from './programs.ts';
import { bundle, bundledSize } from './size.ts';

const sdk = 'the SDK (dodopayments 2.52.0)';
const base = 'openapi-fetch';
const ours = ['this client', 'this client, by path', 'this client, with validate'];

/** The cost of this client, beside others. Sizes and types are exact and tested; times are only reported. */
export const benchmark: Benchmark = async function* () {
  const { clients, remove } = await generateOtherClients();
  try {
    yield* exact(new Map([...clients].map(([name, { program }]) => [name, program])));

    const callers = [base, 'fetch', ...clients.keys(), sdk, ...ours];
    const call = (name: string) => cpuOf('cpu', name, clients.get(name)?.bundle);
    yield {
      title: 'One call over a fetch in the process',
      promise: '1.25 × the CPU',
      base,
      programs: each(callers, call),
    };

    const standalone = await bundle(await ajvStandalone());
    const check = (name: string) => cpuOf('validators', name, `data:text/javascript,${encodeURIComponent(standalone)}`);
    const validators = ['ajv 8.20.0, standalone', 'written by hand', 'the validators'];
    const title = 'Check of one request';
    yield { title, promise: '1 × the CPU', base: 'ajv 8.20.0, standalone', programs: each(validators, check) };

    const starts: { [name: string]: string } = {
      [base]: "import createClient from 'openapi-fetch'; createClient()",
      'this client':
        "import { PaymentsClient } from '@scope/payments-client'; new PaymentsClient({ bearerToken: 'key' })",
      'this client, with validate':
        "import { PaymentsClient } from '@scope/payments-client'; import { validate } from '@scope/payments-client/validate'; new PaymentsClient({ bearerToken: 'key', validate })",
      [sdk]: "import DodoPayments from 'dodopayments'; new DodoPayments({ bearerToken: 'key' })",
      ...Object.fromEntries([...clients].map(([name, { bundle }]) => [name, `import '${bundle}'`])),
    };
    const start = (name: string) => ({ time: run(starts[name] ?? '') - run('') });
    yield {
      title: 'Import and construction, over an empty program that ran just before',
      promise: '3 ms over openapi-fetch',
      programs: each(Object.keys(starts), start),
    };
  } finally {
    await remove();
  }
};

async function* exact(others: Map<string, string>): AsyncGenerator<Measurement> {
  const all = new Map([...Object.entries(programs), ...others]);
  const sizes = new Map<string, number>();
  for (const [name, program] of all) sizes.set(name, await bundledSize(program));
  yield {
    title: 'One call, bundled, minified, gzip',
    promise: '6,700 B over openapi-fetch',
    base,
    rounds: 1,
    programs: each([...all.keys()], (name) => ({ size: sizes.get(name) ?? 0 })),
  };
  const nothing = instantiations('export {};');
  const types = (name: string) => ({ count: instantiations(all.get(name) ?? '') - nothing });
  yield {
    title: 'Types that the compiler instantiates for one call',
    promise: '10; by path no more than openapi-fetch',
    rounds: 1,
    // The client of kubb imports a module without declarations.
    programs: each(
      [...all.keys()].filter((name) => name !== 'kubb'),
      types,
    ),
  };
  const validators = {
    'ajv 8.20.0, standalone': await ajvStandalone(),
    'the validators':
      "import { validateCreatePaymentRequest } from '@scope/payments-types/validators';\nconsole.log(validateCreatePaymentRequest({}));\n",
  };
  const validatorSizes = Object.entries(validators).map(async ([name, program]) => {
    const size = await bundledSize(program);
    return [name, () => ({ size })] as const;
  });
  yield {
    title: 'The check of a request, bundled, minified, gzip',
    promise: '0.25 ×',
    base: 'ajv 8.20.0, standalone',
    rounds: 1,
    programs: Object.fromEntries(await Promise.all(validatorSizes)),
  };
}

function each(names: readonly string[], run: (name: string) => Figures | Promise<Figures>): Measurement['programs'] {
  return Object.fromEntries(names.map((name) => [name, () => run(name)]));
}

/** Runs one of the programs beside this one with a name; it prints the processor time of one call. */
async function cpuOf(program: string, name: string, bundle = ''): Promise<Figures> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    `${import.meta.dirname}/${program}.ts`,
    name,
    bundle,
  ]);
  return { cpu: Number(stdout) };
}

/** The wall-clock time of a whole Node.js process, in seconds. */
function run(program: string): number {
  const start = performance.now();
  spawnSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: import.meta.dirname });
  return (performance.now() - start) / 1000;
}
