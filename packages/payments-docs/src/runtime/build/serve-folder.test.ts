import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from './serve-folder.ts';

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(folder, 'site/a'), { recursive: true });
  await writeFile(join(folder, 'site/index.html'), 'home');
  await writeFile(join(folder, 'site/a/b.md'), 'page');
  await writeFile(join(folder, 'secret'), 'secret');
  await writeFile(join(folder, 'site/.env'), 'secret');
  await symlink(join(folder, 'secret'), join(folder, 'site/link'));
  await symlink(join(folder, 'site/a/b.md'), join(folder, 'site/inner'));
  server = await serveFolder(join(folder, 'site'), 0, '/base/');
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

/** `fetch` would normalize the path before sending it. */
function get(path: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve(`${response.statusCode} ${body.trim()}`));
    })
      .on('error', reject)
      .end();
  });
}

const missing = '404 No such page.';
const cases = [
  { path: '/base/', want: '200 home' },
  { path: '/base/a/b.md?x=1', want: '200 page' },
  { path: '/base/nothing', want: missing },
  { path: '/other', want: missing },
  { path: '/base/../../secret', want: missing },
  { path: '/base/..%2f..%2fsecret', want: missing },
  { path: '/base/a/..%2f..%2f..%2fsecret', want: missing },
  { path: '/base/%00', want: missing },
  { path: '/base/%', want: missing },
  { path: '/base/a', want: missing },
  { path: '/base/.env', want: missing },
  { path: '/base/%2eenv', want: missing },
  { path: '/base/link', want: missing },
  { path: '/base/inner', want: '200 page' },
];

test.for(cases)('$path', async ({ path, want }) => {
  expect(await get(path)).toBe(want);
});
