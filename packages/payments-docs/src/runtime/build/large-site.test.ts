import { beforeAll, expect, test } from 'vitest';
import { largeDocument } from '../../../../../scripts/bench/large-document.ts';
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
  properties: {
    ...Object.fromEntries(
      ['title', 'author', 'pages', 'year', 'language'].map((name) => [
        name,
        { type: 'string', description: `The ${name} of the book, as its cover has it.`, examples: [name] },
      ]),
    ),
    shelf: { $ref: '#/components/schemas/Shelf' },
  },
};

const shelf: Json = {
  type: 'object',
  description: 'A shelf. It has a room.',
  properties: { row: { type: 'integer' }, room: { $ref: '#/components/schemas/Room' } },
};

const room: Json = { type: 'object', properties: { door: { type: 'string', description: 'The number on the door.' } } };

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
    components: { schemas: { Book: book, Shelf: shelf, Room: room } },
  });
  files = new Map(pagesOf(api).map(({ path, content }) => [path, String(content)]));
  const { user, system } = process.cpuUsage(start);
  seconds = (user + system) / 1e6;
});

const sizeOf = (contents: Iterable<string>) =>
  [...contents].reduce((sum, content) => sum + Buffer.byteLength(content), 0);

test('the site of 300 operations takes at most 5 s of a processor and 6 MB with its files for machines', () => {
  expect(sizeOf(files.values())).toBeLessThan(6_000_000);
  expect(seconds).toBeLessThan(5);
});

test('schemas that contain each other in chains make it little larger', () => {
  const api = apiOf(largeDocument(300) as { [key: string]: Json });
  expect(sizeOf(pagesOf(api).map(({ content }) => String(content)))).toBeLessThan(7_500_000);
});

test('a schema inside a body that is not required has a page of its own, which all pages link to', () => {
  expect(files.get('reference/put-book0.html')).toContain(
    'Has the fields of <a href="../schemas/shelf.html">Shelf</a>.',
  );
  expect(files.get('reference/put-book0.md')).toContain('Has the fields of [Shelf](../schemas/shelf.md).');
  const page = files.get('schemas/shelf.html') ?? '';
  expect(page).toContain('A shelf. It has a room.');
  // The schema is little more than an envelope.
  expect(page).toContain('id="fields.room.door"');
  expect(files.get('llms.txt')).toContain('- [Shelf](schemas/shelf.md): A shelf.');
  expect(files.get('assets/search-index.js')).toContain('"The number on the door."');
  expect(files.has('schemas/room.html')).toBe(false);
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

test('all operations share the page of their consoles', () => {
  expect(files.get('reference/put-book7.html')).toContain('href="../try/index.html?put-book7"');
  expect(files.get('try/index.html')).toContain('<script defer src="../assets/consoles.js"></script>');
  const script = files.get('assets/consoles.js') ?? '';
  const consoles = JSON.parse(script.slice(script.indexOf('=') + 1, script.lastIndexOf(';')));
  expect(consoles['put-book7']).toMatchObject({ title: 'Put book 7', method: 'PUT', path: '/halls/7/books/{id}' });
});

test('each group has a page with its description and its operations', () => {
  const page = files.get('groups/hall-1.html') ?? '';
  expect(page).toContain('The hall <em>1</em>.');
  expect(page.match(/href="\.\.\/reference\/put-book\d+\.html"><b>/g)).toHaveLength(15);
  expect(files.get('index.html')).toContain('<a href="groups/hall-1.html"><b>Hall 1');
});

test('nothing is lost: every link has a target, and every operation a page', () => {
  const assets = ['assets/site.css', 'assets/site.js', 'assets/console.js', 'assets/icon.svg'].map(
    (path) => [path, ''] as const,
  );
  const site = new Map([...files, ...assets]);
  expect(deadLinks(site)).toEqual([]);
  expect(repeatedIds(site)).toEqual([]);
  expect([...files.keys()].filter((path) => /^reference\/.*html$/.test(path))).toHaveLength(300);
});
