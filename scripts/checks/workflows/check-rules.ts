import type { Problem } from '../../command/problems.ts';
import { exactNpxVersion } from './rules/exact-npx-version.ts';
import { jobPermissions } from './rules/job-permissions.ts';
import { jobTimeout } from './rules/job-timeout.ts';
import { noCheckoutWithIdentity } from './rules/no-checkout-with-identity.ts';
import { noDefaultPermissions } from './rules/no-default-permissions.ts';
import { noExpressionInScript } from './rules/no-expression-in-script.ts';
import { noInstallWithRights } from './rules/no-install-with-rights.ts';
import { noPersistedCredentials } from './rules/no-persisted-credentials.ts';
import { noPullRequestCheckout } from './rules/no-pull-request-checkout.ts';
import { noPullRequestTarget } from './rules/no-pull-request-target.ts';
import { noSecrets } from './rules/no-secrets.ts';
import { permissionReason } from './rules/permission-reason.ts';
import { pinnedAction } from './rules/pinned-action.ts';
import { shellBash } from './rules/shell-bash.ts';
import { parseWorkflow, type WorkflowRule } from './rules/support/workflow.ts';

const rules: Record<string, WorkflowRule> = {
  'exact-npx-version': exactNpxVersion,
  'job-permissions': jobPermissions,
  'job-timeout': jobTimeout,
  'no-checkout-with-identity': noCheckoutWithIdentity,
  'no-default-permissions': noDefaultPermissions,
  'no-expression-in-script': noExpressionInScript,
  'no-install-with-rights': noInstallWithRights,
  'no-persisted-credentials': noPersistedCredentials,
  'no-pull-request-checkout': noPullRequestCheckout,
  'no-pull-request-target': noPullRequestTarget,
  'no-secrets': noSecrets,
  'permission-reason': permissionReason,
  'pinned-action': pinnedAction,
  'shell-bash': shellBash,
};

/** Checks the workflow `text` in `file` against our rules, which keep the code and the input of strangers away from our permissions. */
export function checkRules(file: string, text: string): Problem[] {
  const workflow = parseWorkflow(file, text);
  return Object.entries(rules).flatMap(([name, rule]) =>
    rule(workflow).map((problem) => ({ ...problem, remedy: `${problem.remedy} (rule ${name})` })),
  );
}
