import { webhookSample } from '../../../../../scripts/generate/emit/samples/webhook.ts';
import type { Api, Example, Webhook } from '../../../../../scripts/generate/model/api.ts';
import type { Names } from '../../../../../scripts/generate/names.ts';
import { Anchors, slug } from './anchors.ts';
import { type BodyView, type ParametersView, PartViews, type ResponseView, words } from './part-views.ts';
import type { SchemaPages } from './schema-pages.ts';

/** The content of the page of a webhook or a callback. */
export interface WebhookView {
  webhook: Webhook;
  title: string;
  /** Path of its page within the site, without extension: `webhooks/book-added`. */
  page: string;
  parameters: ParametersView[];
  bodies: BodyView[];
  /** The answers of the receiver. */
  responses: ResponseView[];
  /** Examples of the payload. */
  examples: Example[];
  /** A receiver in TypeScript, if the payload can be parsed. */
  sample?: string;
}

const headings = ['payload', 'signature', 'response', 'retries', 'receiver'];

/** The views of all webhooks and callbacks. */
export function viewWebhooks(api: Api, names: Names, schemas?: SchemaPages): WebhookView[] {
  const pages = new Anchors();
  return api.webhooks.map((webhook) => {
    const parts = new PartViews(api, headings, schemas);
    const contents = webhook.requestBody?.contents ?? [];
    return {
      webhook,
      title: webhook.summary ?? words(webhook.id),
      page: `webhooks/${pages.claim(slug(webhook.id))}`,
      parameters: parts.parameters(webhook.parameters),
      bodies: contents.map((content) => parts.body(content, 'payload')),
      responses: webhook.responses.map((response) => parts.response(response)),
      examples: contents.slice(0, 1).flatMap((content) => parts.examples(content)),
      ...(webhook.payload ? { sample: webhookSample(webhook, names) } : {}),
    };
  });
}

/** How a receiver should treat a webhook, in Markdown. */
export function notesOn({ signature, callback }: Webhook): { signed?: string; retries: string; sentTo?: string } {
  return {
    ...(signature
      ? {
          signed:
            'Signed as [Standard Webhooks](https://www.standardwebhooks.com) describes: HMAC-SHA256 over the id, the time and the raw body, in the headers `webhook-id`, `webhook-timestamp` and `webhook-signature`. Reject what has no valid signature, and what was signed more than five minutes ago.',
        }
      : {}),
    retries: `Acknowledge at once and do the work afterwards: most senders repeat a webhook that is not acknowledged within seconds. Expect each to arrive more than once, and in another order than sent.${signature ? ' Those with the same `webhook-id` are the same.' : ''}`,
    ...(callback ? { sentTo: callback.url } : {}),
  };
}
