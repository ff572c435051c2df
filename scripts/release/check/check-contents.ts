import { homedir } from 'node:os';
import type { Manifest } from '../../command/manifest.ts';
import type { Problem } from '../../command/problems.ts';
import { root } from '../../command/root.ts';
import type { Contents } from './tarball.ts';

/** Files for development or of this machine only. */
const privateFile =
  /(^|\/)(\.env[^/]*|\.npmrc|\.git.*|\.DS_Store|node_modules|testing|__tests__|fixtures)(\/|$)|\.(pem|key|p12|log|tgz|tsbuildinfo)$/;
const testFile = /^(?!(.*\/)?generated\/).*\.(test|spec|bench)\.[^/]*$/;

/** Credentials by their form. Reports contain the name, never the value. */
const secrets: readonly [name: string, form: RegExp][] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a GitHub token', /\b(gh[opsu]_[A-Za-z0-9]{36}|github_pat_\w{60,})\b/],
  ['an AWS key', /\bAKIA[A-Z0-9]{16}\b/],
  ['a live key', /\b[rs]k_live_[A-Za-z0-9]{16,}\b/],
  ['a password in a URL', /\bhttps?:\/\/[^\s/:@"'`]+:[^\s/:@"'`]{8,}@/],
];

/** Scripts that a package manager runs when the package is installed. */
const installScripts = ['preinstall', 'install', 'postinstall', 'prepare'];

/** A range that works only in the workspace, or that bypasses the registry. */
const unresolved = /^(workspace|catalog|link|file|portal|git|github|https?)[:+]/;

/**
 * Checks a packed package for what must not be published (private files, secrets, paths of this machine, install scripts, dependencies that no
 * registry resolves) and for what is missing: a README, the license, the changelog.
 */
export function checkContents({ manifest, files }: Contents): Problem[] {
  const { name } = manifest;
  const problems = [...checkManifest(manifest)];
  for (const [file, form] of [
    ['README.md', /^README\.md$/],
    ['LICENSE', /^LICEN[CS]E(\.\w+)?$/],
  ] as const) {
    if (![...files.keys()].some((path) => form.test(path)))
      problems.push({
        place: name,
        finding: `${file} is missing.`,
        remedy: `Add it beside the package.json; the license may be at the root.`,
      });
  }
  for (const [path, text] of files) {
    const place = `${name} ${path}`;
    if (privateFile.test(path) || testFile.test(path))
      problems.push({
        place,
        finding: 'Users of the package do not need the file.',
        remedy: 'Exclude it from `files` or from the build.',
      });
    for (const [secret] of secrets.filter(([, form]) => form.test(text)))
      problems.push({
        place,
        finding: `The file contains ${secret}.`,
        remedy: 'Revoke it if it is real, and remove it.',
      });
    if (text.includes(root) || text.includes(`${homedir()}/`))
      problems.push({
        place,
        finding: 'The file contains a path of this machine.',
        remedy: 'Make the path relative.',
      });
  }
  return problems;
}

function checkManifest({ name, license, files = [], scripts = {}, ...manifest }: Manifest): Problem[] {
  const place = `${name} package.json`;
  const ranges = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies };
  return [
    ...(license ? [] : [{ place, finding: '`license` is missing.', remedy: 'Add its SPDX identifier.' }]),
    // Before the first release the file does not exist yet, so check the list.
    ...(files.includes('CHANGELOG.md')
      ? []
      : [
          {
            place,
            finding: '`files` lacks the changelog.',
            remedy: 'Add `CHANGELOG.md`, so that users have the changelog of their version.',
          },
        ]),
    ...installScripts
      .filter((script) => script in scripts)
      .map((script) => ({
        place,
        finding: `The script \`${script}\` runs when the package is installed.`,
        remedy: 'Do the work before packing.',
      })),
    ...Object.entries(ranges)
      .filter(([, range]) => unresolved.test(range))
      .map(([dependency, range]) => ({
        place,
        finding: `${dependency}@${range} cannot be installed from a registry.`,
        remedy: 'Pack with pnpm, which replaces workspace ranges by versions, and depend on published packages only.',
      })),
  ];
}
