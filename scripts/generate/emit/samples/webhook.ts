import type { Webhook } from '../../model/api.ts';
import type { Names } from '../../names.ts';
import { propertyAccess, quote } from '../typescript.ts';

/** A receiver of a webhook, as a handler of fetch requests: checks, uses, and acknowledges it. */
export function webhookSample(webhook: Webhook, names: Names): string {
  const { name, signature, recognizedBy } = webhook;
  const options = [
    ...(recognizedBy ? [] : [`webhook: ${quote(name)}`]),
    ...(signature ? ["secret: process.env.WEBHOOK_SECRET ?? ''"] : []),
  ];
  const given = options.length === 0 ? '' : `, {\n${options.map((option) => `      ${option},\n`).join('')}    }`;
  return [
    `import { parseWebhook, WebhookError } from '${names.packages.types}/webhooks';`,
    '',
    'export async function receive(request: Request) {',
    '  try {',
    '    const body = await request.text();',
    `    const event = await parseWebhook(body, request.headers${given});`,
    ...printUse(recognizedBy),
    `    return new Response(null, { status: ${statusOf(webhook)} });`,
    '  } catch (error) {',
    '    if (!(error instanceof WebhookError)) throw error;',
    '    return new Response(error.message, { status: 400 });',
    '  }',
    '}',
  ].join('\n');
}

function printUse(recognizedBy: Webhook['recognizedBy']): string[] {
  const [value] = recognizedBy?.values ?? [];
  if (!recognizedBy || value === undefined) return ['    console.log(event);'];
  return [
    `    if (event${propertyAccess(recognizedBy.property)} === ${quote(value)}) {`,
    '      console.log(event);',
    '    }',
  ];
}

/** The status that acknowledges it. */
function statusOf({ responses }: Webhook): string {
  return responses.find(({ status }) => /^2\d\d$/.test(status))?.status ?? '204';
}
