import { stringifyYaml } from '@redocly/openapi-core';
import type { Api } from '../../../../../scripts/generate/model/api.ts';
import type { Names } from '../../../../../scripts/generate/names.ts';
import type { Note } from '../../../../../scripts/generate/spec/diagnostics.ts';
import type { Guide } from '../content/guide.ts';
import { callsScript } from '../machine/calls.ts';
import { changelogFeed } from '../machine/feed.ts';
import { llmsFullText, llmsText, type MarkdownPage } from '../machine/llms.ts';
import { operationMarkdown } from '../machine/operation-markdown.ts';
import { postmanCollection } from '../machine/postman.ts';
import { schemaMarkdown } from '../machine/schema-markdown.ts';
import { searchScript } from '../machine/search-index.ts';
import { robots, sitemap } from '../machine/sitemap.ts';
import { webhookMarkdown } from '../machine/webhook-markdown.ts';
import type { Highlight } from '../markup/highlight.ts';
import { createMarkdown } from '../markup/markdown.ts';
import type { SiteFile } from '../markup/site-file.ts';
import { consolePages, consolesScript } from '../pages/console-page.ts';
import { renderFrame } from '../pages/frame.ts';
import { groupPage } from '../pages/group-page.ts';
import { guidePage } from '../pages/guide-page.ts';
import { homePage } from '../pages/home-page.ts';
import { notFoundPage } from '../pages/not-found-page.ts';
import { operationPage } from '../pages/operation-page.ts';
import type { Page } from '../pages/page.ts';
import { schemaPage } from '../pages/schema-page.ts';
import { webhookPage } from '../pages/webhook-page.ts';
import { groupsOf, isLarge } from '../view/groups.ts';
import { viewOperations } from '../view/operation-view.ts';
import { SchemaPages } from '../view/schema-pages.ts';
import { viewSchemas } from '../view/schema-view.ts';
import type { Site } from '../view/site.ts';
import { viewWebhooks } from '../view/webhook-view.ts';

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
  const schemaPages = isLarge(api) ? new SchemaPages(api) : undefined;
  const operations = viewOperations(api, names, sources.note, schemaPages);
  const webhooks = viewWebhooks(api, names, schemaPages);
  const schemas = schemaPages ? viewSchemas(schemaPages, api) : [];
  const markdown = createMarkdown(highlight);
  const site: Site = {
    api,
    guides,
    highlight,
    operations,
    webhooks,
    schemas,
    groups: groupsOf(api, operations, webhooks),
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
    ...(isLarge(api) ? site.groups.map((group) => groupPage(group, site)) : []),
    ...operations.map((view) => operationPage(view, site)),
    ...webhooks.map((view) => webhookPage(view, site)),
    ...schemas.map((view) => schemaPage(view, site)),
    ...consolePages(site),
  ];
  const markdownPages: MarkdownPage[] = [
    { path: 'index.md', content: llmsText(site) },
    ...guides.map(({ page, title, text }) => ({ path: `${page}.md`, content: `# ${title}\n\n${text}` })),
    ...operations.map((view) => ({ path: `${view.page}.md`, content: operationMarkdown(view, api) })),
    ...webhooks.map((view) => ({ path: `${view.page}.md`, content: webhookMarkdown(view) })),
    ...schemas.map((view) => ({ path: `${view.page}.md`, content: schemaMarkdown(view) })),
  ];
  return [
    ...[...pages, notFoundPage(site)].map((page) => ({
      path: `${page.path}.html`,
      content: renderFrame(page, site).toString(),
    })),
    ...markdownPages.map(({ path, content }) => ({ path, content })),
    { path: 'openapi.json', content: `${JSON.stringify(api.document)}\n` },
    { path: 'openapi.yaml', content: stringifyYaml(api.document, { noRefs: true, lineWidth: 120 }) },
    { path: 'assets/search-index.js', content: searchScript(site) },
    { path: 'assets/calls.js', content: callsScript(site) },
    ...(isLarge(api) ? [{ path: 'assets/consoles.js', content: consolesScript(site) }] : []),
    ...filesForMachines(site, pages, markdownPages),
  ];
}

/** The files that no page shows. */
function filesForMachines(site: Site, pages: readonly Page[], markdownPages: readonly MarkdownPage[]): SiteFile[] {
  const { api, address, guides } = site;
  const paths = pages.map(({ path }) => path);
  const changelog = guides.find(({ page }) => page === 'changelog');
  return [
    { path: 'llms.txt', content: llmsText(site) },
    { path: 'llms-full.txt', content: llmsFullText(markdownPages) },
    { path: 'postman.json', content: postmanCollection(site) },
    { path: 'robots.txt', content: robots(address) },
    ...(changelog ? [{ path: 'changelog.xml', content: changelogFeed(changelog, api.title, address) }] : []),
    ...(address === undefined ? [] : [{ path: 'sitemap.xml', content: sitemap(address, paths) }]),
  ];
}
