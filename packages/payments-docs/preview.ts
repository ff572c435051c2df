import { stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand } from '../../scripts/command/command.ts';
import { unable } from '../../scripts/command/problems.ts';
import { serveFolder } from './src/runtime/serve-folder.ts';

const help = `pnpm docs:preview [options]

Serves the built site on 127.0.0.1, for this machine only, until it is stopped.

  --port NUMBER    4020 when not given; 0 for any that is free
  --site FOLDER    what \`--out\` named
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

async function main(): Promise<number> {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const port = readPort(options.port ?? '4020');
  const site = options.site === undefined ? fileURLToPath(new URL('site', import.meta.url)) : resolve(options.site);
  if (!(await stat(join(site, 'index.html')).catch(() => undefined))) {
    throw unable(site, 'There is no site here yet.', 'Build it with `pnpm run docs`.');
  }
  const server = await serveFolder(site, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      throw unable(`port ${port}`, 'Something else listens there.', 'Stop it, or choose another with --port.');
    }
    throw unable(`port ${port}`, `It cannot be used: ${error.message}.`, 'Choose another with --port.');
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

await runCommand(main);
