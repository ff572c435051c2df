import { html } from '../markup/html.ts';

/** All pages for search engines (sitemaps.org, protocol 0.9). `address` ends with a slash. */
export function sitemap(address: string, pages: readonly string[]): string {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map((page) => html`<url><loc>${address}${page === 'index' ? '' : `${page}.html`}</loc></url>\n`)}</urlset>
`.toString();
}

/** Lets search engines read everything (RFC 9309). */
export function robots(address: string | undefined): string {
  const map = address === undefined ? '' : `\nSitemap: ${address}sitemap.xml\n`;
  return `User-agent: *\nAllow: /\n${map}`;
}
