import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { stringifyYaml } from '@redocly/openapi-core';
import { root } from '../../command/root.ts';
import type { Json } from '../../generate/spec/node.ts';
import { readSpec } from '../../generate/spec/read.ts';

/**
 * Splits a bundled document into `openapi.yaml`, `paths/` and `components/` in `folder`, with one file for each schema. A document that would
 * change its meaning stays in one file.
 */
export async function splitSpec(document: Json, folder: string): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), 'split-'));
  try {
    const whole = join(temporary, 'openapi.yaml');
    const text = stringifyYaml(document, { lineWidth: 140, noRefs: true });
    await writeFile(whole, text);
    await mkdir(dirname(folder), { recursive: true });
    await runRedocly(['split', whole, '--outDir', folder], temporary);
    const joined = await readSpec(join(folder, 'openapi.yaml'), { rules: 'none' }).catch(() => undefined);
    const before = await readSpec(whole, { rules: 'none' });
    if (joined !== undefined && isDeepStrictEqual(joined.document, before.document)) return;
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'openapi.yaml'), text);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Runs Redocly's command, without update notices and telemetry. */
function runRedocly(args: string[], cwd: string): Promise<void> {
  const command = createRequire(join(root, 'package.json')).resolve('@redocly/cli/bin/cli.js');
  const env = {
    ...process.env,
    // With `test`, Redocly prints the files instead of writing them.
    NODE_ENV: 'production',
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    NO_COLOR: '1',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`redocly ${args[0]} failed.\n${output}`))));
  });
}
