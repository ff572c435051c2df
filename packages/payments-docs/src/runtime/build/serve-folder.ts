import { readFile, realpath } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

const types: { [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.yaml': 'application/yaml',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Serves the files of a folder on 127.0.0.1, as any static host would: under `base`, which begins and ends with a slash.
 * @throws what `listen` throws, such as EADDRINUSE.
 */
export async function serveFolder(folder: string, port: number, base = '/'): Promise<Server> {
  const server = createServer(async (request, response) => {
    const file = fileOf(request.url ?? '/', folder, base);
    const content = file === undefined ? undefined : await readInside(folder, file).catch(() => undefined);
    if (file === undefined || content === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('No such page.\n');
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    const isSmaller = type.startsWith('text/') && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    response.writeHead(200, {
      'Content-Type': type,
      ...(isSmaller ? { 'Content-Encoding': 'gzip' } : {}),
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(isSmaller ? await compress(content) : content);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

/** Reads a file; undefined if a symbolic link leads out of the folder. */
async function readInside(folder: string, file: string): Promise<Buffer | undefined> {
  const [inside, real] = [await realpath(folder), await realpath(file)];
  return real.startsWith(join(inside, '/')) ? readFile(real) : undefined;
}

/** The file for a request; undefined if it is outside the folder, or hidden by a name with a leading dot. */
function fileOf(url: string, folder: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (!path.startsWith(base) || path.includes('\0') || /[/\\]\./.test(path)) return undefined;
    const file = normalize(join(folder, path.slice(base.length)));
    if (file !== normalize(folder) && !file.startsWith(normalize(join(folder, '/')))) return undefined;
    return path.endsWith('/') ? join(file, 'index.html') : file;
  } catch {
    return undefined;
  }
}
