import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runProgram } from '../../command/run-program.ts';
import type { Project } from './project.ts';

/** What consumers test, bundle and compile with. Installed by `pnpm runtimes`, in a project of their own, so that no other install grows. */
const tools = join(import.meta.dirname, 'tools');
const ours = createRequire(import.meta.url);

/** Why the tools cannot be used, and what to do; `undefined` if they are installed. */
export const missingTools = existsSync(join(tools, 'node_modules/jest'))
  ? undefined
  : 'The tools of consumers are not installed. Run `pnpm runtimes`.';

/** The path of a file of an installed tool. */
export function tool(name: string, file: string): string {
  return join(tools, 'node_modules', name, file);
}

/** Runs a test file of the project with Jest as it comes: CommonJS, without a configuration. */
export function jest(project: Project, file: string): Promise<string> {
  return run(project, [tool('jest', 'bin/jest.js'), '--rootDir', project.folder, file]);
}

/** Runs a test file in TypeScript with Jest and ts-jest as its preset is. */
export async function tsJest(project: Project, file: string): Promise<string> {
  const from = createRequire(join(tools, 'package.json')).resolve('ts-jest');
  const options = { tsconfig: { esModuleInterop: true, module: 'commonjs', types: [] } };
  const config = { rootDir: project.folder, transform: { '\\.ts$': [from, options] }, testMatch: [`**/${file}`] };
  await project.write('jest.config.json', JSON.stringify(config));
  const command = tool('jest', 'bin/jest.js');
  return run(project, [command, '--config', join(project.folder, 'jest.config.json')]);
}

/** Runs a file in TypeScript with tsx. */
export function tsx(project: Project, file: string): Promise<string> {
  return run(project, [tool('tsx', 'dist/cli.mjs'), file]);
}

/** Asks Are The Types Wrong about a tarball, or about some of its entries. Throws with its findings. */
export function attw(project: Project, tarball: string, entries: string[] = []): Promise<string> {
  const command = tool('@arethetypeswrong/cli', 'dist/index.js');
  const only = entries.length === 0 ? [] : ['--entrypoints', ...entries];
  return run(project, [command, tarball, '--format', 'ascii', '--no-color', ...only]);
}

/** Runs a test file of the project with Vitest. */
export function vitest(project: Project, file: string): Promise<string> {
  const command = join(ours.resolve('vitest/package.json'), '../vitest.mjs');
  return run(project, [command, 'run', '--root', project.folder, '--globals', '--reporter', 'verbose', file]);
}

/** Bundles a file for Node.js with Vite, and runs the bundle. */
export async function vite(project: Project, file: string): Promise<string> {
  const from = createRequire(join(tools, 'package.json')).resolve('vite');
  const options = { root: project.folder, configFile: false, logLevel: 'silent' };
  const build = { ssr: file, outDir: 'vite', rolldownOptions: { output: { entryFileNames: 'bundle.mjs' } } };
  await project.write(
    'build-vite.mjs',
    `import { build } from ${JSON.stringify(from.replace(/index\.cjs$/, 'dist/node/index.js'))};
await build(${JSON.stringify({ ...options, build, ssr: { noExternal: true } })});`,
  );
  await project.node('build-vite.mjs');
  return project.node('vite/bundle.mjs');
}

/** Bundles a file for Node.js with webpack, and runs the bundle. */
export async function webpack(project: Project, file: string): Promise<string> {
  const from = createRequire(join(tools, 'package.json')).resolve('webpack');
  const output = { path: join(project.folder, 'webpack'), filename: 'bundle.cjs' };
  const options = { mode: 'production', target: 'node', context: project.folder, entry: `./${file}`, output };
  await project.write(
    'build-webpack.cjs',
    `require(${JSON.stringify(from)})(${JSON.stringify(options)}, (error, stats) => {
  if (error ?? stats.hasErrors()) throw error ?? new Error(stats.toString());
});`,
  );
  await project.node('build-webpack.cjs');
  return project.node('webpack/bundle.cjs');
}

/** Compiles a file to CommonJS with TypeScript and `moduleResolution: node10`, and runs it. */
export async function typescript(project: Project, file: string): Promise<string> {
  const flags = [
    '--module',
    'commonjs',
    '--moduleResolution',
    'node10',
    '--target',
    'es2022',
    '--strict',
    '--esModuleInterop',
  ];
  const more = ['--types', 'node', '--skipLibCheck', '--outDir', 'compiled'];
  await run(project, [ours.resolve('typescript-5.9/lib/tsc.js'), ...flags, ...more, file]);
  return project.node(join('compiled', file.replace(/\.ts$/, '.js')));
}

async function run({ folder }: Project, command: string[]): Promise<string> {
  const env = { ...process.env, VITEST: undefined, NODE_OPTIONS: undefined, NO_COLOR: '1', CI: 'true' };
  const { code, stdout, stderr } = await runProgram(process.execPath, command, { cwd: folder, env, timeout: 60_000 });
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}\n${stdout}\n${stderr}`);
  return stdout + stderr;
}
