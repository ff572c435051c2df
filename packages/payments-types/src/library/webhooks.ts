// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { parse, type SignedParseOptions, type WebhookTable } from '../runtime/webhooks/parse.ts';
import type { RawBody, WebhookHeaders } from '../runtime/webhooks/request.ts';
import type { BookAddedPayload, BookRemoved } from './index.ts';
import { validateBookAddedPayload, validateBookRemoved } from './validators.ts';

export type { SignedParseOptions } from '../runtime/webhooks/parse.ts';
export type { RawBody, WebhookHeaders } from '../runtime/webhooks/request.ts';
export { type SignatureOptions, verifySignature } from '../runtime/webhooks/signature.ts';
export { WebhookError, type WebhookIssue, type WebhookReason } from '../runtime/webhooks/webhook-error.ts';

/** The payload of each webhook, by its name. */
export interface WebhookPayloads {
  /**
   * A book was added
   *
   * Sent once for each book, and again after a minute until it is acknowledged.
   */
  'book-added': BookAddedPayload;
  'book-removed': BookRemoved;
}

/** The name of a webhook. */
export type WebhookName = keyof WebhookPayloads;

/** The payload of any webhook. Its `type` tells which. */
export type WebhookPayload = WebhookPayloads[WebhookName];

/** Returns whether `value` is a valid payload of the webhook `book-added`. */
export function isBookAdded(value: unknown): value is BookAddedPayload {
  return validateBookAddedPayload(value).length === 0;
}

/** Returns whether `value` is a valid payload of the webhook `book-removed`. */
export function isBookRemoved(value: unknown): value is BookRemoved {
  return validateBookRemoved(value).length === 0;
}

const table: WebhookTable = {
  property: 'type',
  webhooks: {
    'book-added': { validate: validateBookAddedPayload, values: ['book.added'], signed: true },
    'book-removed': { validate: validateBookRemoved, values: ['book.removed', 'book.lost'], signed: true },
  },
};

/**
 * Reads a webhook from the raw body and the headers of a request: checks its signature, parses the JSON, and validates the payload.
 *
 * @throws WebhookError with every issue; it holds no secret.
 */
export function parseWebhook<Name extends WebhookName = WebhookName>(
  body: RawBody,
  headers: WebhookHeaders,
  options: SignedParseOptions<Name>,
): Promise<WebhookPayloads[Name]> {
  return parse(table, body, headers, options) as Promise<WebhookPayloads[Name]>;
}
