import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const program = [
  '--import',
  new URL('../../../scripts/dev/sources.ts', import.meta.url).href,
  fileURLToPath(new URL('../src/command.ts', import.meta.url)),
];

test('the command shows a call that works with its token', async () => {
  const child = spawn(process.execPath, [...program, '--port', '0', '--token', 's3cret'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    while (!output.includes('Try it')) await once(child.stdout, 'data');
    const call = output.slice(output.indexOf('curl'));
    expect(call).toContain("-H 'Authorization: Bearer s3cret'");
    const { stdout } = await promisify(execFile)('sh', ['-c', call], { timeout: 60_000 });
    expect(stdout).toMatch(/^HTTP\/1.1 200 OK/);
    expect(output).toMatch(/\n200 POST \/payments\n$/);
  } finally {
    child.kill('SIGKILL');
  }
});
