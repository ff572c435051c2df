import { expect, test } from 'vitest';
import { neededBump } from './needed-bump.ts';

test.each([
  ['major', 'major', '1.0.0'],
  ['minor', 'major', '0.3.1'],
  ['minor', 'minor', '0.3.1'],
  ['patch', 'patch', '0.3.1'],
  ['none', 'none', '2.0.0'],
] as const)('%s is what a %s change needs after %s', (want, verdict, version) => {
  expect(neededBump(verdict, version)).toBe(want);
});
