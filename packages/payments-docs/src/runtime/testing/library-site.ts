import type { Browser } from 'playwright-core';
import type { Api, Json } from '../../../../../scripts/generate/model/api.ts';
import { buildModel } from '../../../../../scripts/generate/model/build.ts';
import { readSpec } from '../../../../../scripts/generate/spec/read.ts';
import { launchChromium } from '../../../../../scripts/testing/chromium.ts';
import { libraryDocument, libraryNames, names } from '../../../../../scripts/testing/library.ts';
import { buildAssets } from '../build/assets.ts';
import { buildSite, type Sources } from '../build/build-site.ts';
import type { Guide } from '../content/guide.ts';
import { createHighlight } from '../markup/highlight.ts';
import { html } from '../markup/html.ts';
import type { SiteFile } from '../markup/site-file.ts';
import { serveTemporarily, type TemporarySite } from './temporary-site.ts';

const languages = ['ar', 'da', 'de', 'en', 'es', 'fi', 'fr', 'it', 'ja', 'nl', 'no', 'pl', 'pt', 'sv'];

const language: Json = {
  type: 'string',
  description: 'The language of the *text*.',
  enum: languages,
  'x-enumDescriptions': Object.fromEntries(
    languages.map((code) => [code, new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code]),
  ),
};

const code: Json = {
  type: 'string',
  description: 'The error as a word.',
  enum: ['no_such_book', 'shelf_full'],
  'x-enumDescriptions': { no_such_book: 'No such book.', shelf_full: 'Move a book first.' },
};

/** The library document with more for pages to show: two environments, two examples of a body, a long list of options, and error codes. */
export async function libraryPages(): Promise<Api> {
  const { document, places } = await readSpec(libraryDocument);
  const whole = structuredClone(document) as unknown as {
    servers: Json[];
    paths: {
      '/books': { post: { requestBody: { content: { 'application/json': { examples: { [name: string]: Json } } } } } };
    };
    components: {
      schemas: {
        Error: { properties: { [name: string]: Json } };
        Novel: { allOf: [Json, { properties: { [name: string]: Json } }] };
      };
    };
  };
  whole.servers = [
    { url: 'https://test.library.example.com', 'x-environment': 'test' },
    { url: 'https://library.example.com', 'x-environment': 'live' },
  ];
  whole.paths['/books'].post.requestBody.content['application/json'].examples.atlas = {
    summary: 'An atlas',
    value: { title: 'The world', kind: 'atlas', maps: ['0b8e4f5c-8a3e-4b8c-9f60-3f1d7f1f0a11'] },
  };
  whole.components.schemas.Error.properties.code = code;
  whole.components.schemas.Novel.allOf[1].properties.language = language;
  return buildModel({ document: whole as unknown as typeof document, places });
}

/** Two guides that link to each other and to the reference. */
export const guides: Guide[] = [
  {
    page: 'guides/start',
    title: 'Start',
    description: 'Add a book.',
    text: 'Add a book.\n\n## Install\n\n```sh\nnpm install library\n```\n\nThen read [the end](end.md#last-words) and [the fields](../reference/add-book.md#body).\n',
  },
  { page: 'guides/end', title: 'End', description: 'All done.', text: 'All done.\n\n## Last words\n\nBye.\n' },
];

/** The files of a site without the assets, with plain code unless `sources` has a highlighter. */
export function pagesOf(api: Api, sources: Partial<Sources> = {}): SiteFile[] {
  return buildSite({ api, names, guides: [], highlight: (text) => html`${text}`, note: () => {}, ...sources });
}

/** A site that Chromium can open. */
export interface OpenSite extends TemporarySite {
  browser: Browser;
  /** The paths of its pages. */
  pages: string[];
}

/** Serves the site of the library, with its mock, and starts Chromium. */
export async function openLibrarySite(): Promise<OpenSite> {
  const [api, highlight] = await Promise.all([libraryPages(), createHighlight()]);
  const assets = await buildAssets({ title: api.title, mockOf: libraryNames });
  return openSite([...pagesOf(api, { guides, hasMock: true, highlight }), ...assets]);
}

/** Serves a built site and starts Chromium. */
export async function openSite(files: readonly SiteFile[]): Promise<OpenSite> {
  const [site, browser] = await Promise.all([serveTemporarily(files), launchChromium()]);
  return {
    ...site,
    browser,
    pages: files.map(({ path }) => path).filter((path) => path.endsWith('.html')),
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
