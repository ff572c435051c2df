import { expect, test } from 'vitest';
import { noCheckoutWithIdentity } from './no-checkout-with-identity.ts';
import { checkWith, workflowWith } from './testing/check-with.ts';

const checkout = 'steps: [{ uses: actions/checkout@v6 }]';

test('accepts a checkout without an identity', () => {
  expect(checkWith(noCheckoutWithIdentity, workflowWith(checkout))).toEqual([]);
});

test('rejects one with it', () => {
  expect(checkWith(noCheckoutWithIdentity, workflowWith(`permissions: { id-token: write }\n${checkout}`))).toEqual([
    'w.yml job build: A job with `id-token: write` checks out code.',
  ]);
});
