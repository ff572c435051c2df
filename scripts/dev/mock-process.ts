import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../command/root.ts';
import { readNames } from '../generate/names.ts';
import { end, firstAddress, startScript } from './child.ts';

/** Lets Node.js read our packages from their sources, so that the mock needs no build. */
const sources = pathToFileURL(join(root, 'scripts/dev/sources.ts')).href;

/** The mock's own command. Node.js cannot forget a module, so a new process takes over when the generated files change. */
export class MockProcess {
  #port: number;
  #child: ChildProcess | undefined;

  /** Port 0 is any free one, which is kept from then on. */
  constructor(port: number) {
    this.#port = port;
  }

  /**
   * Ends the running mock and starts one that serves what is generated now.
   * @returns its address.
   * @throws an Error with what the command printed if it did not start.
   */
  async restart(): Promise<string> {
    await this.stop();
    const command = join(root, readNames().folders.mock, 'src/command.ts');
    this.#child = startScript(['--import', sources, command, '--port', String(this.#port), '--quiet']);
    const url = await firstAddress(this.#child);
    this.#port = Number(new URL(url).port);
    return url;
  }

  stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    return end(child);
  }
}
