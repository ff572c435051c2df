import { describeFailure, loadCases, mockTarget, nameOf, runSuite } from '@scope/payments-contract-tests';
import { createMock } from '@scope/payments-mock';

// Any function from a Request to a Response can be tested as a server, without a port. Here it is the mock.
const handler = createMock({ credentials: ['test-key'] });
const target = { ...mockTarget(), token: 'test-key', fetch: handler.fetch };

for (const { case: one, outcome } of await runSuite(await loadCases(), target)) {
  if (outcome.kind === 'failed') console.log(`${nameOf(one)}\n${describeFailure(outcome.failure)}`);
}
