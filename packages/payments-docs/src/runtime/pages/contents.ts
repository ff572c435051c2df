import type { Section } from '../content/guide.ts';
import { breakable, type Html, html } from '../markup/html.ts';
import { renderMethod } from '../parts/method.ts';
import { entriesAround, type GroupEntry, isLarge, mostAround } from '../view/groups.ts';
import type { Site } from '../view/site.ts';
import type { Page } from './page.ts';

const files = [
  ['openapi.yaml', 'OpenAPI, YAML'],
  ['openapi.json', 'OpenAPI, JSON'],
  ['postman.json', 'Postman collection'],
  ['llms.txt', 'llms.txt'],
  ['llms-full.txt', 'llms-full.txt'],
] as const;

/**
 * The menu: all guides, and the reference with the parts of the current page. Of a large reference it has the pages around the current one in
 * its group only: every page carries its menu. `link` leads to a file of the site.
 */
export function renderContents(page: Page, site: Site, link: (to: string) => string): Html {
  const { groups } = site;
  const all = !isLarge(site.api);
  const entry = (to: string, title: string, mark?: Html) => {
    const current = to === here;
    return html`<li><a href="${link(`${to}.html`)}"${current && html` aria-current="page"`}>${title}${mark}</a>${current && renderSections(all ? page.sections : page.sections.map(({ id, title }) => ({ id, title })))}</li>
`;
  };
  const here = page.under ?? page.path;
  return html`
${group(site.guides.length > 0 ? 'Guides' : 'Start', [entry('index', 'Overview'), ...site.guides.map(({ page: to, title }) => entry(to, title))])}
${groups
  .map((one) => ({ ...one, shown: all ? one.entries : entriesAround(one.entries, here, page.under ? 1 : mostAround) }))
  .filter(({ page: to, shown }) => shown.length > 0 || to === here)
  .map(({ title, page: to, shown, entries }) =>
    group(
      shown.length > 0 && shown.length < entries.length ? `${title}: ${shown.length} of ${entries.length}` : title,
      shown.map((one) => entry(one.page, one.title, methodMark(one))),
      all ? undefined : link(`${to}.html`),
    ),
  )}
${!all && html`<p class="group"><a href="${link('index.html')}#reference">All ${groups.length} groups</a></p>\n`}${
  site.versions.length > 0 &&
  group(
    'Other versions',
    site.versions.map(({ version, link: to }) => html`<li><a href="${link(to)}">${version}</a></li>\n`),
  )
}
${
  (all || here === 'index') &&
  group(
    'For machines',
    files.map(([to, title]) => html`<li><a href="${link(to)}">${title}</a></li>\n`),
  )
}
`;
}

function methodMark({ route }: GroupEntry): Html | undefined {
  return route && html` ${renderMethod(route.method)}`;
}

function group(title: string, entries: readonly Html[], to?: string): Html {
  return html`<p class="group">${to === undefined ? title : html`<a href="${to}">${title}</a>`}</p>
<ul>${entries}</ul>
`;
}

/** The parts of a page as a nested list. */
export function renderSections(sections: readonly Section[]): Html | undefined {
  if (sections.length === 0) return undefined;
  return html`<ul class="sections">${sections.map(
    ({
      id,
      title,
      sections: inner = [],
    }) => html`<li><a href="#${id}">${breakable(title)}</a>${renderSections(inner)}</li>
`,
  )}</ul>`;
}
