/** One finding about a webhook, with what to do about it. Holds no secret, no header value and no payload. */
export interface WebhookIssue {
  /** `header webhook-id`, `option secret`, `body`, or a JSON pointer (RFC 6901) into the payload. */
  place: string;
  finding: string;
  remedy: string;
}

/**
 * Why a webhook is rejected. `options`, `body` and `headers`: the call or the request lacks something; `signature` and `timestamp`: do not trust
 * it; `syntax` and `payload`: it is not what the document describes; `unknown`: a webhook that the document does not list.
 */
export type WebhookReason =
  | 'options'
  | 'body'
  | 'headers'
  | 'signature'
  | 'timestamp'
  | 'syntax'
  | 'unknown'
  | 'payload';

const headlines: { readonly [Reason in WebhookReason]: string } = {
  options: 'The webhook cannot be checked',
  body: 'The webhook cannot be checked',
  headers: 'The webhook is not signed properly',
  signature: 'The webhook has no valid signature',
  timestamp: 'The webhook was signed at another time',
  syntax: 'The webhook is not JSON',
  unknown: 'The webhook is not one that the document lists',
  payload: 'The payload of the webhook breaks its schema',
};

/** How many issues a message lists. */
const mostListed = 10;

/** A webhook was rejected. `issues` has every finding; the message lists the first ten. */
export class WebhookError extends Error {
  override name = 'WebhookError';
  readonly reason: WebhookReason;
  readonly issues: readonly WebhookIssue[];

  constructor(reason: WebhookReason, issues: readonly WebhookIssue[]) {
    const listed = issues.slice(0, mostListed).map(({ place, finding }) => `  ${place}: ${finding}`);
    if (issues.length > mostListed) listed.push(`  and ${issues.length - mostListed} more`);
    const remedies = new Set(issues.map(({ remedy }) => remedy));
    super([`${headlines[reason]}.`, ...listed, ...remedies].join('\n'));
    this.reason = reason;
    this.issues = issues;
  }
}
