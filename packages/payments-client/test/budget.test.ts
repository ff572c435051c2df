import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { instantiations } from '../bench/instantiations.ts';
import { programs } from '../bench/programs.ts';
import { bundledSize } from '../bench/size.ts';

// Both use the build, as callers do.
describe('the cost for callers', () => {
  test('one call, bundled, minified and compressed, is 6.7 kB more than openapi-fetch at most', async () => {
    const size = await bundledSize(programs['this client']);
    expect(size - (await bundledSize(programs['openapi-fetch']))).toBeLessThanOrEqual(6700);
  });

  test('validation costs nothing unless imported', async () => {
    const size = await bundledSize(programs['this client, with validate']);
    expect(size - (await bundledSize(programs['this client']))).toBeLessThanOrEqual(5100);
  });

  test('types cost nothing', async () => {
    const program =
      "import type { CreatePaymentRequest } from '@scope/payments-client';\nexport type Order = CreatePaymentRequest;";
    expect(await bundledSize(program)).toBeLessThanOrEqual((await bundledSize('export {};')) + 5);
  });

  test('the compiler instantiates at most 10 types for a call, and no more than openapi-fetch for a call by path', () => {
    const nothing = instantiations('export {};');
    expect(instantiations(programs['this client']) - nothing).toBeLessThanOrEqual(10);
    expect(instantiations(programs['this client, by path'])).toBeLessThanOrEqual(
      instantiations(programs['openapi-fetch']),
    );
  });

  test('validation works without eval', async () => {
    const program = `import { PaymentsClient } from '@scope/payments-client';
      import { validate } from '@scope/payments-client/validate';
      const client = new PaymentsClient({ bearerToken: 'key', validate });
      await client.payments.create({}).catch(({ name, issues }) => console.log(name, issues.length));`;
    const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program];
    const { stdout } = await promisify(execFile)(process.execPath, flags, { cwd: import.meta.dirname });
    expect(stdout).toBe('ValidationError 3\n');
  });

  test("importing and creating a client does not load Node's HTTP client, which is slow", async () => {
    const loaded = "process.moduleLoadList.some((name) => name.includes('deps/undici/undici'))";
    const program = `const { PaymentsClient } = await import('@scope/payments-client');
      new PaymentsClient({ bearerToken: 'key' });
      const before = ${loaded};
      new Headers();
      console.log(before, ${loaded});`;
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: import.meta.dirname,
    });
    expect((await run).stdout).toBe('false true\n');
  });
});
