import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

// Runs Redocly's command again and again in one process: each message is a folder and arguments, and the answer is an error or nothing.
const require = createRequire(new URL('../../package.json', import.meta.url));
const command = pathToFileURL(join(dirname(require.resolve('@redocly/cli/package.json')), 'lib/index.js'));
let runs = 0;

process.setMaxListeners(0);
process.exit = (code) => {
  if (code) process.send({ error: `It ended with ${code}.` });
};
process.on('disconnect', () => process.reallyExit(0));
process.on('message', async ({ folder, options }) => {
  process.chdir(folder);
  process.argv = [process.execPath, 'redocly', ...options];
  runs += 1;
  // The query makes it another module, which starts anew; all that it imports stays loaded.
  await import(`${command}?${runs}`);
  while (!(await isWritten(join(folder, 'report.json')))) await delay(5);
  process.send({});
});

async function isWritten(path) {
  return readFile(path, 'utf8')
    .then(JSON.parse)
    .then(
      () => true,
      () => false,
    );
}
