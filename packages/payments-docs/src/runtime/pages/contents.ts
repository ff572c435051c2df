import type { Section } from '../content/guide.ts';
import { breakable, type Html, html } from '../markup/html.ts';
import { relativeLink } from '../markup/links.ts';
import type { Site } from '../view/site.ts';
import type { Page } from './page.ts';

/** The list of all pages, with the parts of the current one nested in it. */
export function renderContents(page: Page, site: Site): Html {
  const from = `${page.path}.html`;
  const entry = (to: string, title: string, mark?: Html) => {
    const current = to === (page.under ?? page.path);
    return html`<li><a href="${relativeLink(from, `${to}.html`)}"${current && html` aria-current="page"`}>${title}${mark}</a>${current && renderSections(page.sections)}</li>
`;
  };
  const files = [
    ['openapi.yaml', 'OpenAPI, YAML'],
    ['openapi.json', 'OpenAPI, JSON'],
    ['llms.txt', 'llms.txt'],
  ];
  return html`
${group(site.guides.length > 0 ? 'Guides' : 'Start', [entry('index', 'Overview'), ...site.guides.map(({ page: to, title }) => entry(to, title))])}
${[...groupByTag(site)].map(([tag, operations]) =>
  group(
    tag,
    operations.map((view) =>
      entry(
        view.page,
        view.title,
        html` <span class="method" data-method="${view.operation.method}">${view.operation.method}</span>`,
      ),
    ),
  ),
)}
${
  site.webhooks.length > 0 &&
  group(
    'Webhooks',
    site.webhooks.map((view) => entry(view.page, view.title)),
  )
}
${
  site.versions.length > 0 &&
  group(
    'Other versions',
    site.versions.map(({ version, link }) => html`<li><a href="${relativeLink(from, link)}">${version}</a></li>\n`),
  )
}
${group(
  'For machines',
  files.map(([to = '', title]) => html`<li><a href="${relativeLink(from, to)}">${title}</a></li>\n`),
)}
`;
}

function group(title: string, entries: readonly Html[]): Html {
  return html`<p class="group">${title}</p>
<ul>${entries}</ul>`;
}

function renderSections(sections: readonly Section[]): Html | undefined {
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

function groupByTag({ operations }: Site): Map<string, Site['operations']> {
  const groups = new Map<string, Site['operations']>();
  for (const view of operations) {
    const tag = view.operation.tag ?? 'Reference';
    groups.set(tag, [...(groups.get(tag) ?? []), view]);
  }
  return groups;
}
