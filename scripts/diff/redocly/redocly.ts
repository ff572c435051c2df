import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { problem } from '../../command/problems.ts';
import { root } from '../../command/root.ts';
import type { Api, Json } from '../../generate/model/api.ts';
import type { Bump } from '../difference/bump.ts';
import { dropUsualStyles } from './usual-styles.ts';

/** One change as `redocly diff` reports it. */
export interface RedoclyChange {
  /** Pointer to the use in the document, with `#`. */
  path: string;
  typeName: string;
  kind: 'added' | 'removed' | 'modified';
  impact: Exclude<Bump, 'none'>;
  verdicts: { ruleId: string; message: string }[];
  /** The keyword, when `kind` is `modified`. */
  property?: string;
  base?: Side;
  revision?: Side;
}

interface Side {
  pointer: string;
  value?: Json;
}

const cli = join(dirname(createRequire(join(root, 'package.json')).resolve('@redocly/cli/package.json')), 'bin/cli.js');

/** Runs Redocly's command in a folder. */
export type RunCommand = (folder: string, options: readonly string[]) => Promise<void>;

/** The changes that `redocly diff` reports. Redocly exports no function for it, so its command is run. */
export async function runRedocly(old: Api, now: Api, run: RunCommand = runOnce): Promise<RedoclyChange[]> {
  const folder = await mkdtemp(join(tmpdir(), 'spec-diff-'));
  try {
    await writeFile(join(folder, 'redocly.yaml'), 'telemetry: off\nextends: [diff-recommended]\n');
    await writeFile(join(folder, 'old.json'), JSON.stringify(dropUsualStyles(old.document)));
    await writeFile(join(folder, 'new.json'), JSON.stringify(dropUsualStyles(now.document)));
    await run(folder, ['diff', 'old.json', 'new.json', '--format=json', '--fail-on=none', '--output=report.json']);
    return (JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as { changes: RedoclyChange[] }).changes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function failure(output: string): Error {
  return problem('redocly diff', `Cannot compare the documents: ${output.trim()}`, 'Lint both with `redocly lint`.');
}

function runOnce(folder: string, options: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
    const child = spawn(process.execPath, [cli, ...options], { cwd: folder, env, timeout: 120_000 });
    let output = '';
    child.stdout.resume();
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(failure(output))));
  });
}
