import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { names } from '../../../../../../scripts/testing/library.ts';
import { type Calls, callsScript } from '../../machine/calls.ts';
import { libraryPages } from '../../testing/library-site.ts';
import { languages } from '../../view/languages.ts';
import { viewOperations } from '../../view/operation-view.ts';
import { printCall } from './print-call.ts';

async function libraryCalls(): Promise<Calls> {
  const api = await libraryPages();
  const script = callsScript({ api, operations: viewOperations(api, names, () => {}) });
  return JSON.parse(script.slice(script.indexOf('=') + 1, script.lastIndexOf(';')));
}

test('every operation has its requests, one for each example', async () => {
  const calls = await libraryCalls();
  expect(Object.entries(calls).map(([page, requests]) => [page, requests.map(({ example }) => example)])).toEqual([
    ['reference/get-books', ['example']],
    ['reference/add-book', ['novel', 'atlas']],
    ['reference/get-book', ['example']],
    ['reference/remove-book', ['example']],
  ]);
  expect(calls['reference/add-book']?.[0]?.request).toEqual({
    method: 'POST',
    url: 'https://test.library.example.com/books',
    headers: [
      { name: 'X-Api-Key', value: 'YOUR_KEY' },
      { name: 'Content-Type', value: 'application/json' },
    ],
    postData: { mimeType: 'application/json', text: '{"title":"Emma","kind":"novel","pages":474}' },
  });
});

test('every language has the address, the key and the body', async () => {
  const [request] = (await libraryCalls())['reference/add-book'] ?? [];
  if (!request) throw new Error('There is no request.');
  for (const language of languages) {
    const code = printCall(language, request.request);
    for (const text of ['test.library.example.com/books', 'YOUR_KEY', 'Emma']) expect(code, language).toContain(text);
  }
});

const python = (() => {
  try {
    execFileSync('python3', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

test.runIf(python)('the code is valid Python', async () => {
  for (const requests of Object.values(await libraryCalls())) {
    for (const { request } of requests)
      execFileSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], {
        input: printCall('Python', request),
      });
  }
});
