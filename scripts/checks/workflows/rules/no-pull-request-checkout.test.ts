import { expect, test } from 'vitest';
import { noPullRequestCheckout } from './no-pull-request-checkout.ts';
import { checkWith, workflowWith } from './testing/check-with.ts';

const checkout =
  'steps: [{ uses: actions/checkout@v6, with: { ref: "$' + '{{ github.event.workflow_run.head_sha }}" } }]';

test('accepts the commit of a push', () => {
  const guard = `if: github.event.workflow_run.event == 'push'\n`;
  expect(checkWith(noPullRequestCheckout, workflowWith(guard + checkout))).toEqual([]);
});

test('rejects it without the guard', () => {
  expect(checkWith(noPullRequestCheckout, workflowWith(checkout))).toEqual([
    'w.yml job build: The job can check out the code of a pull request and run it with our permissions.',
  ]);
});
