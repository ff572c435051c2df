/**
 * `pnpm bench contract-tests`: the duration of the suite, and how its generation grows with the document. Times are reported, never tested.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { serve } from '@scope/payments-mock/serve';
import { medians, print } from '../../../scripts/bench/measure.ts';
import { emitContractTests } from '../../../scripts/generate/emit/contract-tests.ts';
import { readNames } from '../../../scripts/generate/names.ts';
import { readSpec } from '../../../scripts/generate/spec/read.ts';
import { manyOperations } from '../../../scripts/testing/many-operations.ts';

const run = promisify(execFile);
const command = `${import.meta.dirname}/../dist/command.js`;

const server = await serve({ credentials: ['secret'] });
const targets: { [name: string]: string[] } = {
  'in this process': [],
  'over HTTP': ['--base-url', server.url],
  'over HTTP, 16 requests at once': ['--base-url', server.url, '--concurrency', '16'],
};
const suite = await medians(
  Object.keys(targets),
  async (name) => {
    const start = performance.now();
    await run(process.execPath, [command, ...(targets[name] ?? [])], {
      env: { ...process.env, PAYMENTS_BASE_URL: '', PAYMENTS_TOKEN: 'secret' },
    });
    return performance.now() - start;
  },
  5,
);
await server.close();
print(
  'The whole suite against the mock, from the start of the command to its end',
  'about a second',
  [...suite].map(([name, time]) => [name, `${(time / 1000).toFixed(2)} s`]),
);

const spec = await readSpec(`${import.meta.dirname}/../../../scripts/testing/documents/library.yaml`);
const counts = [40, 160];
const times = await medians(
  counts.map(String),
  async (count) => {
    const start = performance.now();
    // The library has four operations.
    emitContractTests(manyOperations(spec, Number(count) / 4), readNames(), () => {});
    return performance.now() - start;
  },
  3,
);
const [base = 1] = times.values();
print(
  'Generating the suite of a document',
  '4 times the operations in about 4 times the time',
  [...times].map(([count, time]) => [`${count} operations`, `${Math.round(time)} ms`, `${(time / base).toFixed(2)} x`]),
);
