import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../command/run-program.ts';
import type { Figures } from './measure.ts';

/** Runs the program, and prints the processor time of its processes last: the shell knows it, whatever they are. */
const script = '"$@" >/dev/null 2>"$0"; code=$?; times; exit $code';

/** Runs a Node.js program in a folder to its end, and measures it with all processes that it starts. */
export async function runProcess(args: readonly string[], cwd: string): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-process-'));
  const errors = join(folder, 'errors');
  // Makes every process of Node.js write its peak memory, in kB, to a file of its own as it ends.
  const report = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(folder)} + '/' + process.pid, String(process.resourceUsage().maxRSS)));`;
  const hook = `--import=data:text/javascript,${encodeURIComponent(report)}`;
  const env = {
    ...process.env,
    NODE_OPTIONS: hook,
    TURBO_TELEMETRY_DISABLED: '1',
    REDOCLY_TELEMETRY: 'off',
    NO_COLOR: '1',
  };
  const start = performance.now();
  const all = ['-c', script, errors, process.execPath, ...args];
  // Not in sync: the program may call a server in this process.
  const { code, stdout } = await runProgram('sh', all, { cwd, env });
  const time = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}\n${readFileSync(errors, 'utf8')}`);
  const children = stdout.trimEnd().split('\n').at(-1) ?? '';
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
  const peaks = readdirSync(folder).filter((name) => /^\d+$/.test(name));
  const memory = peaks.reduce((sum, name) => sum + Number(readFileSync(join(folder, name), 'utf8')) * 1000, 0);
  rmSync(folder, { recursive: true });
  return { time, cpu, memory };
}
