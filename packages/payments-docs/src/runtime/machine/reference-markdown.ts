import type { Api } from '../../../../../scripts/generate/model/api.ts';
import type { Names } from '../../../../../scripts/generate/names.ts';
import type { Note } from '../../../../../scripts/generate/spec/diagnostics.ts';
import { viewOperations } from '../view/operation-view.ts';
import { viewWebhooks } from '../view/webhook-view.ts';
import { operationMarkdown } from './operation-markdown.ts';
import { webhookMarkdown } from './webhook-markdown.ts';

/**
 * The pages of all operations and webhooks as Markdown. Paths are relative to the folder of the site; notes anything that cannot be shown.
 */
export function referenceMarkdown(api: Api, names: Names, note: Note): { path: string; content: string }[] {
  return [
    ...viewOperations(api, names, note).map((view) => ({
      path: `${view.page}.md`,
      content: operationMarkdown(view, api),
    })),
    ...viewWebhooks(api, names).map((view) => ({ path: `${view.page}.md`, content: webhookMarkdown(view) })),
  ];
}
