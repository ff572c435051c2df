import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

test('a command whose reader stops early ends quietly', async () => {
  const source = `
    import { runCommand } from ${JSON.stringify(new URL('command.ts', import.meta.url).href)};
    await runCommand(async () => {
      for (let line = 0; line < 1000; line += 1) {
        process.stdout.write('x'.repeat(10_000) + '\\n');
        await new Promise(setImmediate);
      }
      return 1;
    });`;
  const command = spawn(process.execPath, ['--input-type=module', '--eval', source]);
  command.stdout.once('data', () => command.stdout.destroy());
  const [stderr, [code]] = await Promise.all([text(command.stderr), once(command, 'close')]);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
});
