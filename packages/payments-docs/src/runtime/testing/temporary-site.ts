import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serveFolder } from '../build/serve-folder.ts';
import type { SiteFile } from '../markup/site-file.ts';

/** A built site in a temporary folder, served under a base path until it is closed. */
export interface TemporarySite {
  /** Ends with a slash. */
  url: string;
  folder: string;
  close(): Promise<void>;
}

/** Writes the files of a site and serves them under a base path. */
export async function serveTemporarily(files: readonly SiteFile[]): Promise<TemporarySite> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const server = await serveFolder(folder, 0, '/some/base/');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/some/base/`,
    folder,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
