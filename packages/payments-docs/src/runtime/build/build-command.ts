import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { unable } from '../../../../../scripts/command/problems.ts';
import { root } from '../../../../../scripts/command/root.ts';
import { buildModel } from '../../../../../scripts/generate/model/build.ts';
import { namesOf, readNames } from '../../../../../scripts/generate/names.ts';
import { Diagnostics, describeDiagnostic } from '../../../../../scripts/generate/spec/diagnostics.ts';
import { readSpec } from '../../../../../scripts/generate/spec/read.ts';
import { nameFromTitle } from '../../../../../scripts/workspace/naming/api-name.ts';
import { readChangelog } from '../content/changelog.ts';
import { readEarlierVersions } from '../content/earlier-versions.ts';
import { readGuides } from '../content/guides.ts';
import type { Highlight } from '../markup/highlight.ts';
import { cachedHighlight } from '../markup/highlight-cache.ts';
import type { SiteFile } from '../markup/site-file.ts';
import { buildAssets } from './assets.ts';
import { buildSite } from './build-site.ts';
import { replaceFolder } from './replace-folder.ts';

const names = readNames();

const help = `pnpm run docs [options]

Builds the reference site from the spec into ${names.folders.docs}/site.

  --spec FILE      another OpenAPI 3.0, 3.1 or 3.2 document
  --out FOLDER     another folder; its contents are replaced
  --address URL    the public address of the site, for its sitemap and previews
  --help           this text
`;

function readOptions() {
  try {
    const options = {
      spec: { type: 'string' },
      out: { type: 'string' },
      address: { type: 'string' },
      help: { type: 'boolean' },
    } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    throw unable('pnpm run docs', (error as Error).message.split('. ')[0] ?? '', 'See `pnpm run docs --help`.');
  }
}

/** The command `pnpm run docs`. Returns its exit code. */
export async function buildCommand(): Promise<number> {
  const start = performance.now();
  const options = readOptions();
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const out = options.out === undefined ? join(root, names.folders.docs, 'site') : resolve(options.out);
  const address = readAddress(options.address);
  const spec = options.spec === undefined ? undefined : resolve(options.spec);
  process.chdir(root);

  const warnings: string[] = [];
  const files = await buildFiles(spec, address, (warning) => warnings.push(warning));
  await replaceFolder(out, files);

  for (const warning of warnings) process.stdout.write(`warning: ${warning}\n`);
  const count = files.filter(({ path }) => path.endsWith('.html')).length;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${count} pages in ${out} (${seconds} s). Look at them with \`pnpm docs:preview\`.\n`);
  return 0;
}

/** All files of the site of the document `spec`; by default of this workspace's, with its guides, mock and earlier versions. */
async function buildFiles(
  spec: string | undefined,
  address: string | undefined,
  warn: (warning: string) => void,
): Promise<SiteFile[]> {
  const own = spec === undefined;
  const content = join(root, names.folders.docs, 'content');
  const [api, guides, preview] = await Promise.all([
    readSpec(spec ?? 'spec/openapi.yaml').then(buildModel),
    own ? Promise.all([readGuides(content), readChangelog(root)]).then((parts) => parts.flat()) : [],
    own ? readFile(join(content, 'preview.png')).catch(() => undefined) : undefined,
  ]);
  const [assets, earlier] = await Promise.all([
    buildAssets({ title: api.title, ...(own ? { mockOf: names } : {}), preview }),
    own ? readEarlierVersions(root, names, api.version, warn) : [],
  ]);
  const shared = assets.filter(({ path }) => path !== 'assets/mock.js');
  const versions = earlier.map(({ api: { version } }) => ({ version, link: `versions/${version}/index.html` }));
  const newest = { version: api.version, link: '../../index.html' };
  const noted = new Diagnostics();
  const build = (highlight: Highlight): SiteFile[] => [
    ...buildSite({
      api,
      // What `pnpm new` would call the packages of another document.
      names: own ? names : namesOf({ name: nameFromTitle(api.title) || names.api, scope: names.scope }),
      guides,
      hasMock: own,
      hasPreview: preview !== undefined,
      highlight,
      address,
      versions,
      note: noted.note,
    }),
    ...earlier.flatMap((released) => {
      const files = buildSite({ ...released, names, highlight, newest, note: () => {} });
      return inFolder(`versions/${released.api.version}`, [...files, ...shared]);
    }),
  ];
  const cache = join(root, 'node_modules/.cache/docs-highlight.json');
  const site = await cachedHighlight(cache, build, async () =>
    (await import('../markup/highlight.ts')).createHighlight(),
  );
  for (const diagnostic of [...api.diagnostics, ...noted.list(api.places)]) warn(describeDiagnostic(diagnostic));
  return [...site, ...assets];
}

function readAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  if (!URL.canParse(address))
    throw unable(
      '--address',
      `\`${address}\` is not an address.`,
      'Give one such as https://docs.example.com/reference/.',
    );
  return address.replace(/\/*$/, '/');
}

function inFolder(folder: string, files: readonly SiteFile[]): SiteFile[] {
  return files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }));
}
