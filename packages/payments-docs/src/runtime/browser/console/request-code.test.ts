import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { ConsoleView } from '../../view/console-view.ts';
import { requestCode } from './request-code.ts';

const view = {
  client: { head: 'const client = new LibraryClient();\n\n', method: 'books.update', arguments: ['book_id', null] },
  parameters: [
    { name: 'book_id', in: 'path', required: true, value: 'b_0f' },
    { name: 'limit', in: 'query', required: false, value: '10' },
    { name: 'sort', in: 'query', required: false, value: '' },
  ],
} as unknown as ConsoleView;

const sent = {
  url: 'https://library.example.com/books/b_0f?limit=10',
  method: 'PUT',
  headers: [
    ['content-type', 'application/json'],
    ['x-api-key', 'YOUR_KEY'],
  ] as [string, string][],
  body: '{"title":"It\'s $HOME","new-kind":1}',
};

test('curl quotes what a shell would expand', () => {
  const code = requestCode('curl', sent, view);
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
  const code = requestCode('fetch', sent, view);
  const calls: unknown[] = [];
  const fake = (url: string, init: RequestInit) => {
    calls.push([url, init.method, init.body]);
    return Promise.resolve(new Response());
  };
  await new Function('fetch', 'console', `return (async () => { ${code} })()`)(fake, { log: () => {} });
  expect(calls).toEqual([[sent.url, 'PUT', sent.body]]);
});

test('the client has the arguments of its method, then the options that are filled in', () => {
  expect(requestCode('client', sent, view)).toBe(`const client = new LibraryClient();

const result = await client.books.update("b_0f", {
  title: "It's $HOME",
  "new-kind": 1
}, {
  query: {
    limit: "10"
  }
});

console.log(result);`);
});
