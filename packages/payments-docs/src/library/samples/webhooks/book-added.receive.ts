// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { parseWebhook, WebhookError } from '@library/library-types/webhooks';

export async function receive(request: Request) {
  try {
    const body = await request.text();
    const event = await parseWebhook(body, request.headers, {
      secret: process.env.WEBHOOK_SECRET ?? '',
    });
    if (event.type === 'book.added') {
      console.log(event);
    }
    return new Response(null, { status: 204 });
  } catch (error) {
    if (!(error instanceof WebhookError)) throw error;
    return new Response(error.message, { status: 400 });
  }
}
