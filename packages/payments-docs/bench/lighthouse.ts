import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Not among the dependencies: 200 packages that only this benchmark needs. */
const version = '12.8.2';

/** Keeps Chromium from launching a browser itself. */
const flags = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking';

/**
 * The four scores of each page, on a phone and a desktop, the median of three runs each. The phone is emulated with a processor four
 * times slower than this one: on a busy machine its performance drops.
 *
 * @returns rows of a name and its scores; one row with the reason if Lighthouse cannot be installed
 */
export async function lighthouse(pages: { [name: string]: string }, chromium: string): Promise<string[][]> {
  const rows: string[][] = [];
  try {
    for (const [name, url] of Object.entries(pages)) {
      for (const device of ['phone', 'desktop']) {
        const runs: number[][] = [];
        for (let round = 0; round < 3; round += 1) runs.push(await scores(url, device, chromium));
        rows.push([
          `${name}, ${device}`,
          ...(runs[0] ?? []).map((_, index) => median(runs.map((one) => one[index] ?? 0))),
        ]);
      }
    }
  } catch (error) {
    rows.push([`not run: ${(error as Error).message.split('\n')[0]}`]);
  }
  return rows;
}

async function scores(url: string, device: string, chromium: string): Promise<number[]> {
  const options = ['--quiet', '--output=json', '--no-enable-error-reporting', `--chrome-flags=${flags}`];
  const preset = device === 'desktop' ? ['--preset=desktop'] : [];
  const { stdout } = await run('npx', ['-y', `lighthouse@${version}`, url, ...options, ...preset], {
    env: { ...process.env, CHROME_PATH: chromium },
    maxBuffer: 100_000_000,
    timeout: 180_000,
  });
  const { categories } = JSON.parse(stdout) as { categories: { [id: string]: { score: number } } };
  return ['performance', 'accessibility', 'best-practices', 'seo'].map((id) => (categories[id]?.score ?? 0) * 100);
}

function median(values: number[]): string {
  return String(Math.round(values.sort((a, b) => a - b)[values.length >> 1] ?? 0));
}
