import { stringifyYaml } from '@redocly/openapi-core';
import type { Api } from '../../../../../scripts/generate/model/api.ts';
import type { Names } from '../../../../../scripts/generate/names.ts';
import type { Note } from '../../../../../scripts/generate/spec/diagnostics.ts';
import type { Guide } from '../content/guide.ts';
import { llmsText } from '../machine/llms.ts';
import { operationMarkdown } from '../machine/operation-markdown.ts';
import { searchScript } from '../machine/search-index.ts';
import { sitemap } from '../machine/sitemap.ts';
import { webhookMarkdown } from '../machine/webhook-markdown.ts';
import type { Highlight } from '../markup/highlight.ts';
import { createMarkdown } from '../markup/markdown.ts';
import { consolePage } from '../pages/console-page.ts';
import { renderFrame } from '../pages/frame.ts';
import { guidePage } from '../pages/guide-page.ts';
import { homePage } from '../pages/home-page.ts';
import { operationPage } from '../pages/operation-page.ts';
import { webhookPage } from '../pages/webhook-page.ts';
import { consolePath } from '../view/console-view.ts';
import { viewOperations } from '../view/operation-view.ts';
import type { Site } from '../view/site.ts';
import { viewWebhooks } from '../view/webhook-view.ts';
import type { SiteFile } from './site-file.ts';

/** The inputs of a site. */
export interface Sources {
  api: Api;
  guides: Guide[];
  /** The names of the packages and the client in samples. */
  names: Names;
  /** Whether the assets include a mock of this API. Default: no. */
  hasMock?: boolean;
  /** Whether the assets include a preview image of this API. Default: no. */
  hasPreview?: boolean;
  highlight: Highlight;
  /** The other published versions, and the newest on the site of an earlier one. */
  versions?: Site['versions'];
  newest?: Site['newest'];
  /** The public address of the site; without it there is no sitemap. */
  address?: string | undefined;
  /** Notes anything that cannot be shown. */
  note: Note;
}

/** All text files of the site: pages, their Markdown, and files for machines. Reads and writes nothing. */
export function buildSite(sources: Sources): SiteFile[] {
  const { api, names, guides, highlight, address, newest } = sources;
  const operations = viewOperations(api, names, sources.note);
  const webhooks = viewWebhooks(api, names);
  const markdown = createMarkdown(highlight);
  const site: Site = {
    api,
    guides,
    highlight,
    operations,
    webhooks,
    markdown,
    hasMock: sources.hasMock ?? false,
    hasPreview: sources.hasPreview ?? false,
    versions: sources.versions ?? [],
    ...(newest === undefined ? {} : { newest }),
    ...(address === undefined ? {} : { address }),
  };
  const pages = [
    homePage(site),
    ...guides.map((guide) => guidePage(guide, site)),
    ...operations.map((view) => operationPage(view, site)),
    ...webhooks.map((view) => webhookPage(view, site)),
    ...operations.flatMap((view) => {
      const path = consolePath(view, site);
      return path === undefined ? [] : [consolePage(view, path, site)];
    }),
  ];
  return [
    ...pages.map((page) => ({ path: `${page.path}.html`, content: renderFrame(page, site).toString() })),
    ...guides.map(({ page, title, text }) => ({ path: `${page}.md`, content: `# ${title}\n\n${text}` })),
    ...operations.map((view) => ({ path: `${view.page}.md`, content: operationMarkdown(view, api) })),
    ...webhooks.map((view) => ({ path: `${view.page}.md`, content: webhookMarkdown(view) })),
    { path: 'openapi.json', content: `${JSON.stringify(api.document, null, 2)}\n` },
    { path: 'openapi.yaml', content: stringifyYaml(api.document, { noRefs: true, lineWidth: 120 }) },
    { path: 'llms.txt', content: llmsText(site) },
    ...(address === undefined
      ? []
      : [
          {
            path: 'sitemap.xml',
            content: sitemap(
              address,
              pages.map(({ path }) => path),
            ),
          },
        ]),
    { path: 'assets/search-index.js', content: searchScript(site) },
  ];
}
