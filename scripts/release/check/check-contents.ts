import { homedir } from 'node:os';
import type { Problem } from '../../command/problems.ts';
import { root } from '../../command/root.ts';
import type { Contents, Manifest } from './tarball.ts';

/** Files that are for those who develop, or for this machine. What generators emit is meant. */
const privateFile =
  /(^|\/)(\.env[^/]*|\.npmrc|\.git.*|\.DS_Store|node_modules|testing|__tests__|fixtures)(\/|$)|\.(pem|key|p12|log|tgz|tsbuildinfo)$/;
const testFile = /^(?!(.*\/)?generated\/).*\.(test|spec|bench)\.[^/]*$/;

/** Credentials by their form. They are named, never printed. */
const secrets: readonly [name: string, form: RegExp][] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a token of GitHub', /\b(gh[opsu]_[A-Za-z0-9]{36}|github_pat_\w{60,})\b/],
  ['a key of AWS', /\bAKIA[A-Z0-9]{16}\b/],
  ['a live key', /\b[rs]k_live_[A-Za-z0-9]{16,}\b/],
  ['a credential in an address', /\bhttps?:\/\/[^\s/:@"'`]+:[^\s/:@"'`]{8,}@/],
];

/** Scripts that a package manager runs at whoever installs the package. */
const installScripts = ['preinstall', 'install', 'postinstall', 'prepare'];

/** A range that only the workspace understands, or that leads past the registry. */
const unresolved = /^(workspace|catalog|link|file|portal|git|github|https?)[:+]/;

/**
 * Finds in a packed package what must not be published: private files, secrets, paths of this machine, install scripts, dependencies that
 * no registry can resolve; and what is missing: a README, the license, the changelog.
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
        finding: `It is packed without ${file}.`,
        remedy: `Write one beside its package.json, or, for the license, at the root.`,
      });
  }
  for (const [path, text] of files) {
    const place = `${name} ${path}`;
    if (privateFile.test(path) || testFile.test(path))
      problems.push({
        place,
        finding: 'It is not for those who install the package.',
        remedy: 'Leave it out of `files`, or of the build.',
      });
    for (const [secret] of secrets.filter(([, form]) => form.test(text)))
      problems.push({ place, finding: `It holds ${secret}.`, remedy: 'Revoke it if it is real, and take it out.' });
    if (text.includes(root) || text.includes(`${homedir()}/`))
      problems.push({
        place,
        finding: 'It holds a path of this machine.',
        remedy: 'Make the path relative where it is written.',
      });
  }
  return problems;
}

function checkManifest({ name, license, files = [], scripts = {}, ...manifest }: Manifest): Problem[] {
  const place = `${name} package.json`;
  const ranges = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies };
  return [
    ...(license ? [] : [{ place, finding: 'It names no `license`.', remedy: 'Name its SPDX identifier.' }]),
    // The first release has none to pack before its version is set.
    ...(files.includes('CHANGELOG.md')
      ? []
      : [
          {
            place,
            finding: '`files` leaves the changelog out.',
            remedy: 'Name `CHANGELOG.md` there, for callers look for it beside the package that they have.',
          },
        ]),
    ...installScripts
      .filter((script) => script in scripts)
      .map((script) => ({
        place,
        finding: `It runs \`${script}\` at whoever installs it.`,
        remedy: 'Do the work before it is packed.',
      })),
    ...Object.entries(ranges)
      .filter(([, range]) => unresolved.test(range))
      .map(([dependency, range]) => ({
        place,
        finding: `No registry resolves ${dependency}@${range}.`,
        remedy: 'Pack with pnpm, which writes the version, and depend on what is published.',
      })),
  ];
}
