import { expect, test } from 'vitest';
import { describeMissing } from './runtimes.ts';

test('describes a missing runtime and what to do about it', () => {
  const found = { title: 'Node.js 24.0.0', path: '/usr/bin/node' };
  const missing = { title: 'Bun 2.0.0', missing: 'It is not installed. Run `pnpm runtimes`.' };
  expect(describeMissing([found, missing])).toBe(
    'Not tested on Bun 2.0.0: It is not installed. Run `pnpm runtimes`.\n',
  );
});
