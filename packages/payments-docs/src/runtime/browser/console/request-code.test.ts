import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { ConsoleView } from '../../view/console/console-view.ts';
import { type Filled, type FilledBody, initOf, toRequest } from './console-request.ts';
import { requestCode } from './request-code.ts';

const view = {
  client: { head: 'const client = new LibraryClient();\n\n', method: 'books.update', arguments: ['book_id', null] },
  path: '/books/{book_id}',
  method: 'PUT',
  parameters: [
    { how: { name: 'book_id', in: 'path' } },
    { how: { name: 'limit', in: 'query' } },
    { how: { name: 'sort', in: 'query' } },
  ],
  credential: { in: 'header', name: 'x-api-key', prefix: '', form: '' },
  bodies: [{}],
} as unknown as ConsoleView;

const filled: Filled = {
  environment: 'https://library.example.com',
  credential: 'YOUR_KEY',
  values: ['b_0f', 10, undefined],
  body: bodyOf('json', 'application/json', '{"title":"It\'s $HOME","new-kind":1}'),
};

const sent = toRequest(view, filled);

function bodyOf(kind: FilledBody['kind'], mediaType: string, text: string, files: string[] = []): FilledBody {
  return { mediaType, kind, text, fields: [], files, inputs: [], examples: [], chosen: new Map() };
}

test('curl quotes what a shell would expand', () => {
  const code = requestCode('curl', sent, view, filled);
  const output = execFileSync('sh', ['-c', `curl() { printf '%s\\n' "$@"; }\n${code}`], { encoding: 'utf8' });
  expect(output.trim().split('\n')).toEqual([
    sent.url,
    '--request',
    'PUT',
    '--header',
    'content-type: application/json',
    '--header',
    'x-api-key: YOUR_KEY',
    '--data',
    sent.body,
  ]);
});

test('fetch sends the same', async () => {
  const code = requestCode('fetch', sent, view, filled);
  const calls: unknown[] = [];
  const fake = (url: string, init: RequestInit) => {
    calls.push([url, init.method, init.body]);
    return Promise.resolve(new Response());
  };
  await new Function('fetch', 'console', `return (async () => { ${code} })()`)(fake, { log: () => {} });
  expect(calls).toEqual([[sent.url, 'PUT', sent.body]]);
});

test('the client has the arguments of its method, then the options that are filled in', () => {
  expect(requestCode('client', sent, view, filled)).toBe(`const client = new LibraryClient();

const result = await client.books.update("b_0f", {
  title: "It's $HOME",
  "new-kind": 1
}, {
  query: {
    limit: 10
  }
});

console.log(result);`);
});

test('parameters are written as the document says', () => {
  const { url, headers, cookie } = toRequest(
    {
      ...view,
      path: '/books{id}',
      parameters: [
        { how: { name: 'id', in: 'path', style: 'label', explode: true } },
        { how: { name: 'tags', in: 'query', style: 'pipeDelimited', explode: false } },
        { how: { name: 'filter', in: 'query', style: 'deepObject', explode: true } },
        { how: { name: 'next', in: 'query', allowReserved: true } },
        { how: { name: 'X-Ids', in: 'header', style: 'simple' } },
        { how: { name: 'visit', in: 'cookie' } },
      ] as unknown as ConsoleView['parameters'],
    },
    {
      environment: 'https://a.example/v1/',
      credential: '',
      values: [['a', 'b'], ['x', 'y'], { min: 1 }, '/a?b', [1, 2], 'v 1'],
    },
  );
  expect({ url, headers, cookie }).toEqual({
    url: 'https://a.example/v1/books.a.b?tags=x%7Cy&filter%5Bmin%5D=1&next=/a?b',
    headers: [['X-Ids', '1,2']],
    cookie: 'visit=v%201',
  });
});

test.for([
  [bodyOf('form', 'application/x-www-form-urlencoded', '{"title":"a b","tags":["x","y"]}'), 'title=a+b&tags=x&tags=y'],
  [bodyOf('text', 'text/plain', 'Emma'), 'Emma'],
  [bodyOf('xml', 'application/xml', '<book/>'), '<book/>'],
] as const)('a body of the kind %o is sent as such', ([body, want]) => {
  const request = toRequest(view, { ...filled, body });
  expect(request.headers).toContainEqual(['content-type', body.mediaType]);
  expect(initOf(request).body).toBe(want);
});

test('a multipart body has its fields and files', async () => {
  const body = bodyOf('multipart', 'multipart/form-data', '{"title":"Emma"}', ['cover']);
  const files = new Map([['cover', [new File(['x'], 'cover.png', { type: 'image/png' })]]]);
  const input = { ...filled, body: { ...body, chosen: files } };
  const request = toRequest(view, input);
  const form = await new Response(request.body, { headers: request.headers }).formData();
  expect(form.get('title')).toBe('Emma');
  expect((form.get('cover') as File).name).toBe('cover.png');
  expect(requestCode('curl', request, view, input)).toContain("--form 'title=Emma' \\\n  --form 'cover=@FILE'");
  expect(requestCode('fetch', request, view, input)).toContain('form.append("cover", await openAsBlob(\'FILE\'));');
  expect(requestCode('client', request, view, input)).toContain("cover: await openAsBlob('FILE')");
});
