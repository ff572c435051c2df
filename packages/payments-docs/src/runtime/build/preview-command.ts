import { stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { unable } from '../../../../../scripts/command/problems.ts';
import { root } from '../../../../../scripts/command/root.ts';
import { readNames } from '../../../../../scripts/generate/names.ts';
import { serveFolder } from './serve-folder.ts';

const help = `pnpm docs:preview [options]

Serves the built site on 127.0.0.1 until you stop it.

  --port NUMBER    4020 if omitted; 0 for any free port
  --site FOLDER    the folder that \`--out\` named
  --help           this text
`;

function readOptions() {
  try {
    return parseArgs({ options: { port: { type: 'string' }, site: { type: 'string' }, help: { type: 'boolean' } } })
      .values;
  } catch (error) {
    throw unable('pnpm docs:preview', (error as Error).message.split('. ')[0] ?? '', 'See `pnpm docs:preview --help`.');
  }
}

/** The command `pnpm docs:preview`. Returns its exit code once a signal stops it. */
export async function previewCommand(): Promise<number> {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const port = readPort(options.port ?? '4020');
  const site = options.site === undefined ? join(root, readNames().folders.docs, 'site') : resolve(options.site);
  if (!(await stat(join(site, 'index.html')).catch(() => undefined))) {
    throw unable(site, 'There is no site here yet.', 'Build it with `pnpm run docs`.');
  }
  const server = await serveFolder(site, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      throw unable(
        `port ${port}`,
        'The port is in use.',
        'Stop the other program, or choose another port with --port.',
      );
    }
    throw unable(`port ${port}`, `Cannot listen on the port: ${error.message}.`, 'Choose another port with --port.');
  });
  const address = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${address.port}/ (Ctrl+C stops it)\n`);
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  server.close();
  server.closeAllConnections();
  return 0;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw unable('--port', `\`${text}\` is not a port.`, 'Give a number from 0 to 65535.');
  }
  return port;
}
