import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { runCommand } from '../command/command.ts';
import { unable } from '../command/problems.ts';
import { root } from '../command/root.ts';
import { loadTypeScript } from '../generate/emit/types/declare-beside.ts';
import { watch } from '../generate/watch.ts';
import { DocsServer } from './docs-server.ts';
import { MockProcess } from './mock-process.ts';
import { summarizeVerdict } from './summarize-verdict.ts';

const help = `pnpm dev [options]

Regenerates on every save of the spec, serves the mock and the docs, and shows what the change means to callers.
Both servers listen on 127.0.0.1 only. Ctrl+C stops everything.

  --mock-port NUMBER   4010 if omitted; 0 for any free port
  --docs-port NUMBER   4020 if omitted; 0 for any free port
  --help               this text
`;

function readOptions() {
  try {
    const options = {
      'mock-port': { type: 'string', default: '4010' },
      'docs-port': { type: 'string', default: '4020' },
      help: { type: 'boolean' },
    } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    throw unable('pnpm dev', (error as Error).message.split('. ')[0] ?? '', 'See `pnpm dev --help`.');
  }
}

function readPort(option: string, text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw unable(option, `\`${text}\` is not a port.`, 'Give a number from 0 to 65535.');
}

/** Does the work for one part and prints its outcome, failures included: the others go on. */
async function show(part: string, work: () => Promise<string>, signal: AbortSignal): Promise<void> {
  const text = await work().catch((error: Error) => `${styleText('red', 'failed')}  ${error.message.trim()}`);
  if (signal.aborted) return;
  process.stdout.write(`${styleText('bold', part.padEnd(7))}  ${text.replaceAll('\n', `\n${' '.repeat(9)}`)}\n`);
}

async function main(): Promise<number> {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const mockPort = readPort('--mock-port', options['mock-port']);
  const docsPort = readPort('--docs-port', options['docs-port']);
  process.chdir(root);
  loadTypeScript({ keep: true });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

  const site = await mkdtemp(join(tmpdir(), 'dev-site-'));
  const mock = new MockProcess(mockPort);
  const docs = new DocsServer(site, docsPort);
  try {
    await watch(
      root,
      (text) => void process.stdout.write(text),
      stop.signal,
      async () => {
        await Promise.all([
          show('verdict', summarizeVerdict, stop.signal),
          show('mock', async () => `${await mock.restart()}  serves the new spec`, stop.signal),
          show('docs', async () => `${await docs.rebuild()}  shows the new spec`, stop.signal),
        ]);
        process.stdout.write('\n');
      },
    );
  } finally {
    await Promise.all([mock.stop(), docs.close()]);
    await rm(site, { recursive: true, force: true });
  }
  process.stdout.write('Stopped.\n');
  return 0;
}

await runCommand(main);
