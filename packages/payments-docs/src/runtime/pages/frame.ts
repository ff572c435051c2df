import { type Html, html, markup } from '../markup/html.ts';
import { relativeLink } from '../markup/links.ts';
import { icons } from '../parts/icons.ts';
import type { Site } from '../view/site.ts';
import { renderContents } from './contents.ts';
import type { Page } from './page.ts';
import { contentSecurityPolicy, themeScript } from './theme-script.ts';

/** The whole document of a page: head, top bar, contents, and the page itself. */
export function renderFrame(page: Page, site: Site): Html {
  const { api } = site;
  // A host shows the page for missing addresses at any of them, so its links must not depend on where it is.
  const link = (to: string) =>
    page.path === '404' && site.address !== undefined ? `${site.address}${to}` : relativeLink(`${page.path}.html`, to);
  const title = page.path === 'index' ? api.title : `${page.title} · ${api.title}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(page.connect)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
${(site.newest || page.path === '404') && html`<meta name="robots" content="noindex">\n`}${site.address !== undefined && renderAddress(page, title, site.address, site.hasPreview)}<link rel="icon" href="${link('assets/icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${link('assets/site.css')}">
${page.hasMarkdown && html`<link rel="alternate" type="text/markdown" href="${link(`${page.path}.md`)}">\n`}${site.guides.some(({ page: guide }) => guide === 'changelog') && html`<link rel="alternate" type="application/rss+xml" title="Changelog" href="${link('changelog.xml')}">\n`}<script>${markup(themeScript)}</script>
${['assets/site.js', ...(page.scripts ?? [])].map((script) => html`<script defer src="${link(script)}"></script>\n`)}</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="bar">
<button class="icon-button menu-button" type="button" popovertarget="contents" aria-label="Contents">${icons.menu}</button>
<a class="brand" href="${link('index.html')}">${api.title}<span class="version"> ${api.version}</span></a>
<button class="search-button js-only" type="button" data-search aria-keyshortcuts="Control+K">${icons.search}<span>Search</span><kbd>Ctrl K</kbd></button>
<button class="icon-button js-only" type="button" data-theme-button aria-label="Switch between light and dark">${icons.theme}</button>
</header>
<div class="frame">
<main id="main" tabindex="-1">
${site.newest && html`<p class="warning">This is version ${api.version}. The newest is <a href="${link(site.newest.link)}">${site.newest.version}</a>.</p>\n`}${page.main}
</main>
<nav id="contents" class="contents" popover aria-label="Contents">${renderContents(page, site, link)}</nav>
</div>
</body>
</html>
`;
}

/** What previews of links show. */
function renderAddress({ path, description }: Page, title: string, address: string, hasPreview: boolean): Html {
  const url = `${address}${path === 'index' ? '' : `${path}.html`}`;
  return html`<link rel="canonical" href="${url}">
<meta property="og:url" content="${url}">
<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
${hasPreview && html`<meta property="og:image" content="${address}assets/preview.png">\n<meta name="twitter:card" content="summary_large_image">\n`}`;
}
