import { serve } from '@scope/payments-mock/serve';
import type { Benchmark } from '../../../scripts/bench/measure.ts';
import { runProcess } from '../../../scripts/bench/processes.ts';
import { loadCases } from '../dist/index.js';

const command = `${import.meta.dirname}/../dist/command.js`;

/** The duration of the suite, from the start of the command to its end. */
export const benchmark: Benchmark = async function* () {
  const server = await serve({ credentials: ['secret'] });
  process.env.PAYMENTS_TOKEN = 'secret';
  const run =
    (...args: string[]) =>
    () =>
      runProcess([command, ...args], import.meta.dirname);
  const { length: count } = await loadCases();
  try {
    yield {
      title: `The suite of ${count} cases against the mock`,
      promise: 'under a second',
      rounds: 5,
      programs: {
        'in its process': run(),
        'over HTTP': run('--base-url', server.url),
        'over HTTP, 16 requests at once': run('--base-url', server.url, '--concurrency', '16'),
      },
    };
  } finally {
    await server.close();
  }
};
