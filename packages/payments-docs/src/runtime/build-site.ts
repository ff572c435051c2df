import { stringifyYaml } from '@redocly/openapi-core';
import type { Api } from '../../../../scripts/generate/model/api.ts';
import type { Highlight } from './highlight.ts';
import { llmsText } from './machine/llms.ts';
import { operationMarkdown } from './machine/operation-markdown.ts';
import { searchScript } from './machine/search-index.ts';
import { sitemap } from './machine/sitemap.ts';
import { createMarkdown } from './markdown.ts';
import { consolePage, consolePath } from './render/console-page.ts';
import { renderFrame } from './render/frame.ts';
import { guidePage } from './render/guide-page.ts';
import { homePage } from './render/home-page.ts';
import { operationPage } from './render/operation-page.ts';
import type { Guide, Site, SiteFile } from './site.ts';
import { viewOperations } from './view/operation-view.ts';

/** What a site is built from. */
export interface Sources {
  api: Api;
  guides: Guide[];
  /** Whether the assets hold the mock of this API. */
  hasMock: boolean;
  highlight: Highlight;
  /** The other versions that are published, and on the site of an earlier one the newest. */
  versions?: Site['versions'];
  newest?: Site['newest'];
  /** Where the site will stand; without it there is no sitemap. */
  address?: string | undefined;
  warn(warning: string): void;
}

/** All files of the site that are made from text: pages, their Markdown, and what machines read. Reads and writes nothing. */
export function buildSite({ warn, address, newest, versions = [], ...sources }: Sources): SiteFile[] {
  const { api, guides, highlight } = sources;
  const operations = viewOperations(api, warn);
  const markdown = createMarkdown(highlight);
  const site: Site = {
    ...sources,
    operations,
    markdown,
    versions,
    ...(newest === undefined ? {} : { newest }),
    ...(address === undefined ? {} : { address }),
  };
  const pages = [
    homePage(site),
    ...guides.map((guide) => guidePage(guide, site)),
    ...operations.map((view) => operationPage(view, site)),
    ...operations.flatMap((view) => {
      const path = consolePath(view, site);
      return path === undefined ? [] : [consolePage(view, path, site)];
    }),
  ];
  return [
    ...pages.map((page) => ({ path: `${page.path}.html`, content: renderFrame(page, site).toString() })),
    ...guides.map(({ page, title, text }) => ({ path: `${page}.md`, content: `# ${title}\n\n${text}` })),
    ...operations.map((view) => ({ path: `${view.page}.md`, content: operationMarkdown(view, site) })),
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
