import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Figures, Measurement } from '../../../scripts/bench/measure.ts';

const run = promisify(execFile);

/** Not among the dependencies: 200 packages that only this benchmark needs. */
const version = '12.8.2';

/** Keeps Chromium from launching a browser itself. */
const flags = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking';

/**
 * Measures the lowest of the four scores of each page, on a phone and a desktop; empty if Lighthouse cannot be installed. The phone is
 * emulated with a processor four times slower than this one: on a busy machine its performance drops.
 */
export async function lighthouse(
  pages: { [name: string]: string },
  chromium: string,
): Promise<Measurement['programs']> {
  const isInstalled = await run('npx', ['-y', `lighthouse@${version}`, '--version']).catch(() => undefined);
  if (isInstalled === undefined) return {};
  const programs = Object.entries(pages).flatMap(([name, url]) =>
    ['phone', 'desktop'].map((device) => [`${name}, ${device}`, () => lowestScore(url, device, chromium)] as const),
  );
  return Object.fromEntries(programs);
}

async function lowestScore(url: string, device: string, chromium: string): Promise<Figures> {
  const options = ['--quiet', '--output=json', '--no-enable-error-reporting', `--chrome-flags=${flags}`];
  const preset = device === 'desktop' ? ['--preset=desktop'] : [];
  const { stdout } = await run('npx', ['-y', `lighthouse@${version}`, url, ...options, ...preset], {
    env: { ...process.env, CHROME_PATH: chromium },
    maxBuffer: 100_000_000,
    timeout: 180_000,
  });
  const { categories } = JSON.parse(stdout) as { categories: { [id: string]: { score: number } } };
  const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map((id) => categories[id]?.score ?? 0);
  return { count: Math.round(Math.min(...scores) * 100) };
}
