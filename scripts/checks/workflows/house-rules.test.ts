import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { checkHouseRules } from './house-rules.ts';

const docs = await readFile(join(root, '.github/workflows/docs.yml'), 'utf8');

test('the workflow that the others are made from is fine', () => {
  expect(checkHouseRules('docs.yml', docs)).toEqual([]);
});

const faults: { fault: string; from: string | RegExp; to: string; want: string }[] = [
  { fault: 'an action by its tag', from: /checkout@.*/, to: 'checkout@v6', want: 'The action is not pinned.' },
  { fault: 'a commit without its version', from: / # v6\S+/, to: '', want: 'The action is not pinned.' },
  {
    fault: 'rights for all jobs',
    from: 'permissions: {}',
    to: 'permissions: write-all',
    want: 'It does not begin with no rights.',
  },
  { fault: 'a right without a reason', from: / # to publish$/m, to: '', want: 'The permission has no reason.' },
  {
    fault: 'pull_request_target',
    from: 'workflow_dispatch:',
    to: 'pull_request_target:',
    want: '`pull_request_target` gives',
  },
  { fault: 'a shell that goes on', from: 'shell: bash', to: 'shell: sh', want: 'A failure within a pipe goes unseen.' },
  {
    fault: 'no limit of time',
    from: 'timeout-minutes: 10',
    to: 'continue-on-error: true',
    want: 'It may run for hours.',
  },
  {
    fault: 'a job that lists no rights',
    from: /permissions:\n +contents.*\n +pages: read.*/,
    to: 'name: x',
    want: 'It does not say its permissions.',
  },
  {
    fault: 'an expression in a script',
    from: 'git tag --points-at HEAD',
    to: 'git tag $' + '{{ github.head_ref }}',
    want: 'A script holds an expression',
  },
  { fault: 'a secret', from: 'github.token', to: 'secrets.PAGES_TOKEN', want: 'It uses a secret.' },
  {
    fault: 'a token left behind',
    from: 'persist-credentials: false',
    to: 'clean: true',
    want: 'The checkout leaves the token',
  },
  {
    fault: "a stranger's code",
    from: "github.event.workflow_run.event == 'push'",
    to: 'true',
    want: 'It may check out the code of a pull request',
  },
  {
    fault: 'a checkout beside the proof',
    from: 'pages: read',
    to: 'id-token: write',
    want: 'A job that can prove who it is checks out',
  },
];

test.each(faults)('finds $fault', ({ from, to, want }) => {
  const changed = docs.replace(from, to);
  expect(changed).not.toBe(docs);
  const findings = checkHouseRules('docs.yml', changed).map(({ finding }) => finding);
  expect(findings).toEqual(expect.arrayContaining([expect.stringContaining(want)]));
});
