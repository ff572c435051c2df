import { notesOn, type WebhookView } from '../view/webhook-view.ts';
import { codeBlock, codeSpan, fieldsMarkdown } from './fields-markdown.ts';
import { bodyMarkdown, responseMarkdown } from './operation-markdown.ts';

/** The page of a webhook as Markdown, for reading without a browser. */
export function webhookMarkdown({
  webhook,
  title,
  parameters,
  bodies,
  responses,
  examples,
  sample,
}: WebhookView): string {
  const { signed, retries, sentTo } = notesOn(webhook);
  const parts = [
    `# ${title}`,
    `${webhook.callback ? 'Callback' : 'Webhook'} ${codeSpan(webhook.name)}, ${codeSpan(`${webhook.method} ${sentTo ?? 'your URL'}`)}`,
    webhook.description,
    ...(signed === undefined ? [] : ['## Signature', signed]),
    ...parameters.flatMap((group) => [`## ${group.title}`, fieldsMarkdown(group.fields)]),
    ...bodies.flatMap((body) => [
      `## Payload (${codeSpan(body.mediaType)})`,
      webhook.requestBody?.description,
      bodyMarkdown(body),
    ]),
    ...examples.map(
      ({ summary, name, value }) =>
        `Example: ${summary ?? name}\n\n${codeBlock(JSON.stringify(value, null, 2), 'json')}`,
    ),
    ...responses.flatMap((response) => responseMarkdown(response, '## Your answer:')),
    '## Retries',
    retries,
    ...(sample === undefined ? [] : ['## Receiver', codeBlock(sample, 'ts')]),
  ];
  return `${parts.filter((part) => typeof part === 'string' && part.trim() !== '').join('\n\n')}\n`;
}
