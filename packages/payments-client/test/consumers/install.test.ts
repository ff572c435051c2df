import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProject, type Project } from '../../../../scripts/checks/consumers/project.ts';
import { missingTools, tool } from '../../../../scripts/checks/consumers/tools.ts';
import { root } from '../../../../scripts/command/root.ts';
import { runProgram, toolPath } from '../../../../scripts/command/run-program.ts';

const program = `import { PaymentsClient } from '@scope/payments-client';
import { validate } from '@scope/payments-client/validate';
console.log(typeof new PaymentsClient({ bearerToken: 'key', validate }).payments.create);
`;
const yarn = [process.execPath, tool('@yarnpkg/cli-dist', 'bin/yarn.js')];
const managers = [
  { name: 'npm', install: ['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline'] },
  { name: 'pnpm', install: ['pnpm', 'install', '--prefer-offline'] },
  { name: 'Yarn', install: [...yarn, 'install'], node: [...yarn, 'node'] },
  { name: 'Yarn 1', install: [process.execPath, tool('yarn', 'bin/yarn.js'), 'install', '--prefer-offline'] },
];

let project: Project;
let readme: string;
beforeAll(async () => {
  project = await createProject();
  readme = await readFile(join(root, 'README.md'), 'utf8');
});
afterAll(() => project?.remove());

/** The block of the README with this text in it. */
function block(language: string, text: string): string {
  const all = [...readme.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))];
  return all.map(([, content = '']) => content).find((content) => content.includes(text)) ?? '';
}

async function run([command = '', ...args]: readonly string[], cwd: string): Promise<string> {
  const own = { CI: undefined, VITEST: undefined, NODE_OPTIONS: undefined, YARN_ENABLE_IMMUTABLE_INSTALLS: 'false' };
  const env = { ...process.env, ...own, PATH: toolPath, YARN_ENABLE_TELEMETRY: 'false' };
  const { code, stdout, stderr } = await runProgram(command, args, { cwd, env, timeout: 120_000 });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${stdout}\n${stderr}`);
  return stdout;
}

describe.skipIf(missingTools)('the README says how to install the tarballs, and it works with', () => {
  test.each(managers)('$name', { timeout: 300_000 }, async ({ install, node = [process.execPath] }) => {
    const folder = await mkdtemp(join(tmpdir(), 'install-'));
    try {
      await mkdir(join(folder, 'vendor'));
      const manifest = block('json', 'file:vendor/');
      for (const path of project.tarballs.values())
        if (manifest.includes(`file:vendor/${basename(path)}`))
          await copyFile(path, join(folder, 'vendor', basename(path)));
      await writeFile(join(folder, 'package.json'), manifest);
      if (install.includes('pnpm')) await writeFile(join(folder, 'pnpm-workspace.yaml'), block('yaml', 'file:vendor/'));
      await writeFile(join(folder, 'program.mjs'), program);
      await run(install, folder);
      expect(await run([...node, 'program.mjs'], folder)).toContain('function');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
