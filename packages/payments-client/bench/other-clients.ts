import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';
import { generators } from '../../../scripts/bench/generators.ts';
import { runProcess } from '../../../scripts/bench/processes.ts';
import { toolPath } from '../../../scripts/bench/tools.ts';
import { body } from './programs.ts';

/** A client that another tool generates from the same document. */
export interface OtherClient {
  /** A program with one call. */
  program: string;
  /** The client in one file that Node.js can run. */
  bundle: string;
}

/** The entry point of each client, and the arguments of its `createPayment`. */
const known: { [name: string]: [entry: string, args: string] } = {
  'hey-api': ['index', `{ body: ${body}, auth: 'key' }`],
  orval: ['client', body],
  kubb: ['index', body],
  'redocly generate-client': ['client', `{ body: ${body} }`],
};

/** Generates the clients of the tools that are installed, in a folder of their own. */
export async function generateOtherClients(): Promise<{ clients: Map<string, OtherClient>; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'other-clients-'));
  const clients = new Map<string, OtherClient>();
  const modules = toolPath('');
  // Some of them import a package of their generator.
  if (modules !== undefined) await symlink(modules, join(folder, 'node_modules'));
  const document = join(import.meta.dirname, '../../payments-types/src/generated/openapi.json');
  for (const [name, { args, out }] of generators(document, folder)) {
    const [entry, call] = known[name] ?? [];
    if (entry === undefined) continue;
    await runProcess(args, out);
    const bundle = `${out}.mjs`;
    const resolve = { extensionAlias: { '.js': ['.ts', '.js'] } };
    await build({ input: join(out, `${entry}.ts`), resolve, logLevel: 'silent', output: { file: bundle } });
    const program = `import { createPayment } from '${join(out, entry)}.js';\nconsole.log(await createPayment(${call}));\n`;
    clients.set(name, { program, bundle });
  }
  return { clients, remove: () => rm(folder, { recursive: true }) };
}
