import type { ChildProcess } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../command/root.ts';
import { readNames } from '../generate/names.ts';
import { end, firstAddress, startScript, succeeds } from './child.ts';

const script = "new EventSource('/-/changes').addEventListener('message', () => location.reload());\n";

/** The reference site with a script in each page that loads it again after a rebuild. */
export class DocsServer {
  readonly #site: string;
  readonly #port: number;
  readonly #readers = new Set<ServerResponse>();
  #building: ChildProcess | undefined;
  #preview: ChildProcess | undefined;
  #server: Server | undefined;
  #origin = '';

  /** The site is built into the folder `site`. Port 0 is any free one. */
  constructor(site: string, port: number) {
    this.#site = site;
    this.#port = port;
  }

  /**
   * Builds the site again and reloads the pages that are open; the first time it also starts to serve it.
   * @returns its address.
   * @throws an Error with what was printed if the build fails; the site before it stays.
   */
  async rebuild(): Promise<string> {
    this.#building = startScript([this.#command('build.ts'), '--out', this.#site]);
    await succeeds(this.#building);
    this.#server ??= await this.#listen();
    for (const reader of this.#readers) reader.write('data: rebuilt\n\n');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server?.close();
    this.#server?.closeAllConnections();
    await Promise.all([end(this.#building), end(this.#preview)]);
  }

  #command(name: string): string {
    return join(root, readNames().folders.docs, name);
  }

  async #listen(): Promise<Server> {
    await end(this.#preview);
    this.#preview = startScript([this.#command('preview.ts'), '--site', this.#site, '--port', '0']);
    this.#origin = await firstAddress(this.#preview);
    const server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    return server;
  }

  async #answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (url === '/-/reload.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
      return;
    }
    if (url === '/-/changes') {
      this.#readers.add(response);
      response.on('close', () => this.#readers.delete(response));
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': connected\n\n');
      return;
    }
    try {
      const page = await fetch(this.#origin + url);
      const type = page.headers.get('Content-Type') ?? '';
      const body = Buffer.from(await page.arrayBuffer());
      response.writeHead(page.status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
      response.end(type.startsWith('text/html') ? `${body}<script src="/-/reload.js"></script>\n` : body);
    } catch (error) {
      response.writeHead(502, { 'Content-Type': 'text/plain' }).end(`The site cannot be read: ${error}\n`);
    }
  }
}
