import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { order } from '../examples/order.ts';
import { CallError, isCallError, ServerError, UnprocessableEntityError } from '../src/index.ts';

test('leaves no timer when a call has ended, so that a finished program exits at once', async () => {
  const program = `import { PaymentsClient } from '@scope/payments-client';
    const fetches = [
      async () => Response.json({}),
      async () => new Response('{}', { status: 422 }),
      async () => new Response('{}', { status: 429 }),
      () => Promise.reject(new Error('broken')),
      () => new Promise(() => {}),
    ];
    const caller = new AbortController();
    for (const fetch of fetches) {
      const client = new PaymentsClient({ bearerToken: 'key', fetch, deadline: 60_000, maxRetryDelay: 1 });
      const call = client.payments.create({}, { signal: caller.signal });
      if (fetch === fetches.at(-1)) caller.abort();
      const { name = 'success' } = await call.catch((error) => error);
      const timers = process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout');
      console.log(name, timers.length);
    }`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: import.meta.dirname,
  });
  const names = ['success', 'UnprocessableEntityError', 'RateLimitError', 'ConnectionError', 'AbortError'];
  expect(stdout.trim().split('\n')).toEqual(names.map((name) => `${name} 0`));
});

test.each(['../dist/index.js', '../dist/cjs/index.js'])(
  'recognizes an error of another copy of this package, %s, by `instanceof` too',
  async (path) => {
    const { PaymentsClient } = await import(path);
    const other = new PaymentsClient({ bearerToken: 'key', fetch: async () => new Response('{}', { status: 422 }) });
    const error = await other.payments.create(order).catch((error: unknown) => error);
    expect(isCallError(error)).toBe(true);
    expect(error).toBeInstanceOf(CallError);
    expect(error).toBeInstanceOf(UnprocessableEntityError);
    expect(error).not.toBeInstanceOf(ServerError);
  },
);
