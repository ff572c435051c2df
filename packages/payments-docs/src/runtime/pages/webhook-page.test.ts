import { createHmac } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Json } from '../../../../../scripts/generate/model/api.ts';
import { receive } from '../../library/samples/webhooks/book-added.receive.ts';
import { apiOf } from '../testing/api-of.ts';
import { deadLinks, repeatedIds } from '../testing/dead-links.ts';
import { libraryPages, pagesOf } from '../testing/library-site.ts';

let library: Map<string, string>;
beforeAll(async () => {
  library = contents(pagesOf(await libraryPages()));
});

function contents(files: ReturnType<typeof pagesOf>): Map<string, string> {
  return new Map(files.map(({ path, content }) => [path, String(content)]));
}

test('a webhook has a page with its payload, its signature, the answer, and a receiver', () => {
  const page = library.get('webhooks/book-added.html') ?? '';
  for (const part of [
    '<h1>A book was added</h1>',
    'id="payload.data.title"',
    'id="signature"',
    'id="response.204"',
    'id="retries"',
    'await parseWebhook(body, request.headers',
    '"book.added"',
  ])
    expect(page).toContain(part);
});

test('the menu, the first page, the search and llms.txt list it', () => {
  expect(library.get('reference/add-book.html')).toContain('href="../webhooks/book-added.html">A book was added</a>');
  expect(library.get('index.html')).toContain('href="webhooks/book-added.html"');
  expect(library.get('assets/search-index.js')).toContain('"payload.data.title"');
  expect(library.get('llms.txt')).toContain('- [A book was added](webhooks/book-added.md): Sent once for each book');
});

test('its page exists as Markdown', () => {
  const markdown = library.get('webhooks/book-added.md') ?? '';
  for (const line of [
    '# A book was added',
    '## Signature',
    '- `data` (object, required)',
    '## Your answer: 204',
    '## Retries',
    '## Receiver',
  ])
    expect(markdown).toContain(line);
});

const secret = 'bGlicmFyeSBsaWJyYXJ5IGxpYnJhcnk=';

function request(body: string): Request {
  const time = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', Buffer.from(secret, 'base64')).update(`1.${time}.${body}`).digest('base64');
  const headers = { 'webhook-id': '1', 'webhook-timestamp': time, 'webhook-signature': `v1,${digest}` };
  return new Request('https://receiver.example.com', { method: 'POST', body, headers });
}

test('the receiver that readers copy acknowledges what is signed and valid, and nothing else', async ({
  onTestFinished,
}) => {
  const before = process.env.WEBHOOK_SECRET;
  process.env.WEBHOOK_SECRET = `whsec_${secret}`;
  onTestFinished(() => {
    if (before === undefined) delete process.env.WEBHOOK_SECRET;
    else process.env.WEBHOOK_SECRET = before;
  });
  const valid = '{"type":"book.lost","id":"b_0f"}';
  const forged = new Request(request(valid), {
    headers: { ...Object.fromEntries(request(valid).headers), 'webhook-id': '2' },
  });
  const statuses = [request(valid), request('{"type":"book.lost"}'), forged].map(
    async (one) => (await receive(one)).status,
  );
  expect(await Promise.all(statuses)).toEqual([204, 400, 400]);
});

test('an operation leads to its callbacks and to the operations that its links name', () => {
  const answer = { description: 'Done.' };
  const parameters: Json = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
  const links: Json = { get: { operationId: 'getBook', parameters: { id: '$response.body#/id' } } };
  const callbacks: Json = {
    onDone: {
      '{$request.body#/url}': {
        post: { requestBody: { content: { 'application/json': { schema: {} } } }, responses: { '204': answer } },
      },
    },
  };
  const site = contents(
    pagesOf(
      apiOf({
        servers: [{ url: 'https://books.example.com' }],
        paths: {
          '/books': { post: { operationId: 'addBook', callbacks, responses: { '201': { ...answer, links } } } },
          '/books/{id}': { get: { operationId: 'getBook', parameters, responses: { '200': answer } } },
        },
      }),
    ),
  );
  const page = site.get('reference/add-book.html') ?? '';
  expect(page).toContain('<a class="name" href="get-book.html">Get book</a>');
  expect(page).toContain('<code>id</code> from <code>$response.body#/id</code> of the 201');
  expect(page).toContain('<a class="name" href="../webhooks/on-done.html">On done</a>');
  expect(site.get('webhooks/on-done.html')).toContain(
    'Sent because of <a href="../reference/add-book.html">Add book</a>',
  );
  expect(site.get('reference/add-book.md')).toContain(
    '- `GET /books/{id}`: `id` from `$response.body#/id` of the 201.',
  );
  expect(repeatedIds(site)).toEqual([]);
  expect(deadLinks(site).filter((link) => !/assets\//.test(link))).toEqual([]);
});
