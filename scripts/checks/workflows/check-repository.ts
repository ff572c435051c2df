import { join } from 'node:path';
import { runCommand } from '../../command/command.ts';
import { readManifest } from '../../command/manifest.ts';
import { Problems } from '../../command/problems.ts';
import { root } from '../../command/root.ts';
import { readPublicPackages } from '../../release/public-packages.ts';

/**
 * Part of `pnpm release:pack`. npm rejects a package whose provenance names another repository than its package.json. Outside of a workflow
 * there is no provenance and nothing to check.
 */
await runCommand(async () => {
  const { GITHUB_SERVER_URL = 'https://github.com', GITHUB_REPOSITORY } = process.env;
  if (GITHUB_REPOSITORY === undefined) return 0;
  const address = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`;
  const problems = [];
  for (const { name, folder } of await readPublicPackages(root)) {
    const { repository } = await readManifest(join(root, folder));
    if (repository?.url === `git+${address}.git` && repository.directory === folder) continue;
    problems.push({
      place: `${folder}/package.json`,
      finding: `${name} is built in ${address}, but its \`repository\` is ${JSON.stringify(repository?.url) ?? 'missing'}.`,
      remedy: `Write \`"repository": { "type": "git", "url": "git+${address}.git", "directory": "${folder}" }\` in it.`,
    });
  }
  if (problems.length > 0) throw new Problems(problems);
  return 0;
});
