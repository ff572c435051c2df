import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unable } from '../../../../scripts/command/problems.ts';
import { root } from '../../../../scripts/command/root.ts';
import { buildModel } from '../../../../scripts/generate/model/build.ts';
import { readSpec } from '../../../../scripts/generate/spec/read.ts';
import { buildAssets } from './assets.ts';
import { buildSite } from './build-site.ts';
import { readChangelog } from './changelog.ts';
import { readEarlierVersions } from './earlier-versions.ts';
import { readGuides } from './guides.ts';
import type { Highlight } from './highlight.ts';
import { cachedHighlight } from './highlight-cache.ts';
import type { SiteFile } from './site.ts';

const help = `pnpm run docs [options]

Builds the reference site from the spec into packages/payments-docs/site.

  --spec FILE      another OpenAPI 3.0 or 3.1 document
  --out FOLDER     another folder; what it holds is replaced
  --address URL    where the site will stand, for its sitemap and previews
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
  const out = options.out === undefined ? fileURLToPath(new URL('../site', import.meta.url)) : resolve(options.out);
  const address = readAddress(options.address);
  const spec = options.spec === undefined ? undefined : resolve(options.spec);
  // The guides and the mock are of our own document.
  const own = spec === undefined;
  process.chdir(root);

  const [api, assets, guides] = await Promise.all([
    readSpec(spec ?? 'spec/openapi.yaml').then(buildModel),
    buildAssets(own),
    own ? Promise.all([readGuides(root), readChangelog(root)]).then((parts) => parts.flat()) : [],
  ]);
  const warnings: string[] = [];
  const warn = (warning: string) => warnings.push(warning);
  const earlier = own ? await readEarlierVersions(root, api.version, warn) : [];
  const shared = assets.filter(({ path }) => path !== 'assets/mock.js');
  const build = (highlight: Highlight, warn: (warning: string) => void): SiteFile[] => {
    const versions = earlier.map(({ api: { version } }) => ({ version, link: `versions/${version}/index.html` }));
    const newest = { version: api.version, link: '../../index.html' };
    return [
      ...buildSite({ api, guides, hasMock: own, highlight, address, versions, warn }),
      ...earlier.flatMap((released) => {
        const files = buildSite({ ...released, hasMock: false, highlight, newest, warn: () => {} });
        return inFolder(`versions/${released.api.version}`, [...files, ...shared]);
      }),
    ];
  };
  const highlight = await cachedHighlight(
    join(root, 'node_modules/.cache/docs-highlight.json'),
    (note) => build(note, () => {}),
    async () => (await import('./highlight.ts')).createHighlight(),
  );
  const pages = build(highlight, warn);
  await replaceFolder(out, [...pages, ...assets]);

  for (const warning of warnings) process.stdout.write(`warning: ${warning}\n`);
  const count = pages.filter(({ path }) => path.endsWith('.html')).length;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${count} pages in ${out} (${seconds} s). Look at them with \`pnpm docs:preview\`.\n`);
  return 0;
}

function readAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  if (!URL.canParse(address))
    throw unable(
      '--address',
      `\`${address}\` is not an address.`,
      'Give one such as https://docs.example.com/payments/.',
    );
  return address.replace(/\/*$/, '/');
}

function inFolder(folder: string, files: readonly SiteFile[]): SiteFile[] {
  return files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }));
}

/** The new site takes the place of the old one only when all of it is written. */
async function replaceFolder(folder: string, files: readonly SiteFile[]): Promise<void> {
  const fresh = `${folder}.new`;
  try {
    await rm(fresh, { recursive: true, force: true });
    for (const { path, content } of files) {
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), content);
    }
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    throw unable(
      folder,
      `It cannot be written: ${(error as Error).message}.`,
      'Make the folder writable, or name another with --out.',
    );
  }
}
