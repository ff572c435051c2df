import { beforeAll, expect, test } from 'vitest';
import type { Json } from '../../../../../scripts/generate/model/api.ts';
import { apiOf } from '../testing/api-of.ts';
import { deadLinks, repeatedIds } from '../testing/dead-links.ts';
import { pagesOf } from '../testing/library-site.ts';

const tags = Array.from({ length: 20 }, (_, index) => ({
  name: `Hall ${20 - index}`,
  description: `The hall *${20 - index}*.`,
}));

const book: Json = {
  type: 'object',
  required: ['title'],
  properties: Object.fromEntries(
    ['title', 'author', 'pages'].map((name) => [
      name,
      { type: 'string', description: `The ${name} of the book, as its cover has it.`, examples: [name] },
    ]),
  ),
};

/** 300 operations in 20 halls, each with a body, parameters and answers. */
function manyPaths(): { [path: string]: Json } {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Book' } } };
  const paths = Array.from({ length: 300 }, (_, index): [string, Json] => [
    `/halls/${index}/books/{id}`,
    {
      put: {
        operationId: `putBook${index}`,
        summary: `Put book ${index}`,
        description: 'Puts the book on its shelf, or moves it there.',
        tags: [`Hall ${(index % 20) + 1}`],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', examples: ['b_1'] } }],
        requestBody: { required: true, content },
        responses: { '200': { description: 'The book.', content }, '404': { description: 'No such book.' } },
      },
    },
  ]);
  return Object.fromEntries(paths);
}

let files: Map<string, string>;
let seconds: number;

beforeAll(() => {
  const start = process.cpuUsage();
  const api = apiOf({
    tags,
    servers: [{ url: 'https://library.example.com' }],
    paths: manyPaths(),
    components: { schemas: { Book: book } },
  });
  files = new Map(pagesOf(api).map(({ path, content }) => [path, String(content)]));
  const { user, system } = process.cpuUsage(start);
  seconds = (user + system) / 1e6;
});

test('the site of 300 operations takes at most 5 s of a processor and 6 MB with its files for machines', () => {
  const size = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  expect(size).toBeLessThan(6_000_000);
  expect(seconds).toBeLessThan(5);
});

test('the first page has all groups in the order of the document, and the menu the pages around its own', () => {
  const page = files.get('reference/put-book0.html') ?? '';
  const menu = page.slice(page.indexOf('<nav id="contents"'));
  const home = files.get('index.html') ?? '';
  const groups = [...home.matchAll(/<a href="groups\/[^"]*"><b>(Hall \d+)/g)].map(([, name]) => name);
  expect(groups).toEqual(tags.map(({ name }) => name));
  expect(menu).toContain('<a href="../index.html#reference">All 20 groups</a>');
  const listed = [...menu.matchAll(/href="(?:\.\.\/reference\/)?(put-book\d+)\.html"/g)].map(([, name]) => name);
  expect(menu).toContain('<a href="../groups/hall-1.html">Hall 1: 10 of 15</a>');
  expect(listed).toHaveLength(10);
  expect(listed).toContain('put-book20');
});

test('each group has a page with its description and its operations', () => {
  const page = files.get('groups/hall-1.html') ?? '';
  expect(page).toContain('The hall <em>1</em>.');
  expect(page.match(/href="\.\.\/reference\/put-book\d+\.html"><b>/g)).toHaveLength(15);
  expect(files.get('index.html')).toContain('<a href="groups/hall-1.html"><b>Hall 1');
});

test('nothing is lost: every link has a target, and every operation a page', () => {
  const assets = ['assets/site.css', 'assets/site.js', 'assets/icon.svg'].map((path) => [path, ''] as const);
  const site = new Map([...files, ...assets]);
  expect(deadLinks(site)).toEqual([]);
  expect(repeatedIds(site)).toEqual([]);
  expect([...files.keys()].filter((path) => /^reference\/.*html$/.test(path))).toHaveLength(300);
});
