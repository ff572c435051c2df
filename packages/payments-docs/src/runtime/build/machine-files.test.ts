import { beforeAll, expect, test } from 'vitest';
import type { Api } from '../../../../../scripts/generate/model/api.ts';
import type { Guide } from '../content/guide.ts';
import { apiOf } from '../testing/api-of.ts';
import { deadLinks } from '../testing/dead-links.ts';
import { guides, libraryPages, pagesOf } from '../testing/library-site.ts';

const changelog: Guide = {
  page: 'changelog',
  title: 'Changelog',
  description: 'What changed.',
  text: 'What changed.\n\n## 2.0.0\n\n### Major\n\nThe `title` is required & short.\n\n## 1.0.0\n\nFirst.\n',
};

let api: Api;
let files: Map<string, string>;

const filesOf = (sources: Parameters<typeof pagesOf>[1] = {}) =>
  new Map(
    pagesOf(api, { guides: [...guides, changelog], ...sources }).map(({ path, content }) => [path, String(content)]),
  );

beforeAll(async () => {
  api = await libraryPages();
  files = filesOf();
});

test('every page of the reference and every guide can be copied and read as Markdown', () => {
  for (const page of ['index', 'guides/start', 'changelog', 'reference/add-book', 'webhooks/book-added']) {
    const name = page.split('/').at(-1);
    expect(files.get(`${page}.html`)).toContain(`data-copy-page="${name}.md"`);
    expect(files.get(`${page}.html`)).toContain(`<a href="${name}.md">Open as Markdown</a>`);
    expect(files.has(`${page}.md`)).toBe(true);
  }
});

test('llms-full.txt has every section of every page of Markdown, and what pages share once', () => {
  const all = files.get('llms-full.txt') ?? '';
  const pages = [...files].filter(([path]) => path.endsWith('.md'));
  const sections = pages.flatMap(([, content]) => content.trim().split(/\n\n(?=#{2,3} )/));
  for (const section of sections) expect(all).toContain(section);
  expect(all.split('## Environments\n\n- ')).toHaveLength(2);
  expect(all).toContain('## Environments\n\nAs in reference/get-books.md.');
});

test('the changelog has a feed, which pages name', () => {
  const feed = filesOf({ address: 'https://docs.example.com/x/' }).get('changelog.xml');
  expect(feed).toContain('<item><title>2.0.0</title><link>https://docs.example.com/x/changelog.html#2-0-0</link>');
  expect(feed).toContain('<description>Major The title is required &amp; short.</description>');
  expect(files.get('guides/start.html')).toContain(
    'type="application/rss+xml" title="Changelog" href="../changelog.xml"',
  );
  expect(filesOf({ guides }).has('changelog.xml')).toBe(false);
});

test('a missing page leads back, from wherever it is shown', () => {
  expect(files.get('404.html')).toContain('<meta name="robots" content="noindex">');
  expect(deadLinks(new Map([...files].filter(([path]) => path === '404.html' || path === 'index.html')))).not.toContain(
    '404.html: index.html',
  );
  const page = filesOf({ address: 'https://docs.example.com/x/' }).get('404.html');
  expect(page).toContain('href="https://docs.example.com/x/assets/site.css"');
  expect(page).toContain('href="https://docs.example.com/x/index.html">overview</a>');
});

test('robots may read everything, and learn of the sitemap', () => {
  expect(files.get('robots.txt')).toBe('User-agent: *\nAllow: /\n');
  expect(filesOf({ address: 'https://docs.example.com/x/' }).get('robots.txt')).toContain(
    'Sitemap: https://docs.example.com/x/sitemap.xml\n',
  );
});

test('the Postman collection has every operation, with its parameters, body and key', () => {
  const { info, item, variable, auth } = JSON.parse(files.get('postman.json') ?? '{}');
  expect(info.schema).toBe('https://schema.getpostman.com/json/collection/v2.1.0/collection.json');
  expect(variable).toEqual([
    { key: 'baseUrl', value: 'https://test.library.example.com' },
    { key: 'Key', value: '' },
  ]);
  expect(auth).toMatchObject({ type: 'apikey', apikey: [{}, { key: 'value', value: '{{Key}}' }, {}] });
  expect(item.map(({ name }: { name: string }) => name)).toEqual(['Books']);
  const requests = new Map(
    item[0].item.map(({ name, request }: { name: string; request: object }) => [name, request] as const),
  );
  expect([...requests.keys()]).toEqual(['List books', 'Add book', 'Get book', 'Remove book']);
  expect(requests.get('List books')).toMatchObject({
    method: 'GET',
    url: {
      raw: '{{baseUrl}}/books',
      query: expect.arrayContaining([
        { key: 'limit', value: '10', disabled: true },
        { key: 'order-by', value: '', disabled: true },
      ]),
    },
  });
  expect(requests.get('Get book')).toMatchObject({
    url: { path: ['books', ':book_id'], variable: [{ key: 'book_id' }] },
  });
  expect(requests.get('Add book')).toMatchObject({
    header: [{ key: 'Content-Type', value: 'application/json' }],
    body: { mode: 'raw', raw: expect.stringContaining('"title"') },
  });
});

test('a form of the collection has its files as files', () => {
  const content = {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['title', 'cover'],
        properties: { title: { type: 'string' }, cover: { type: 'string', contentMediaType: 'image/png' } },
      },
    },
  };
  const covers = apiOf({
    paths: { '/covers': { post: { requestBody: { content }, responses: { '204': { description: 'Kept.' } } } } },
  });
  const collection = pagesOf(covers).find(({ path }) => path === 'postman.json');
  const [{ item }] = JSON.parse(String(collection?.content)).item;
  expect(item[0].request.body).toEqual({
    mode: 'formdata',
    formdata: [
      { key: 'title', value: expect.any(String), type: 'text' },
      { key: 'cover', type: 'file', src: null },
    ],
  });
});

test('llms.txt has what every request needs: where to send it, and the credential', () => {
  const text = files.get('llms.txt');
  expect(text).toContain('## Base URLs\n\n- `test`: `https://test.library.example.com`.');
  expect(text).toContain('## Authorization\n\n- `X-Api-Key` (header): `<key>`');
});
