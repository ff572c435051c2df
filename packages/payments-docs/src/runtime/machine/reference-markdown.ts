import type { Api } from '../../../../../scripts/generate/model/api.ts';
import type { Names } from '../../../../../scripts/generate/names.ts';
import { viewOperations } from '../view/operation-view.ts';
import { operationMarkdown } from './operation-markdown.ts';

/**
 * The pages of all operations as Markdown. Paths are relative to the folder of the site; calls `warn` for anything that cannot be shown.
 */
export function referenceMarkdown(
  api: Api,
  names: Names,
  warn: (warning: string) => void,
): { path: string; content: string }[] {
  return viewOperations(api, names, warn).map((view) => ({
    path: `${view.page}.md`,
    content: operationMarkdown(view, api),
  }));
}
