import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { root } from '../../../../../scripts/command/root.ts';
import { type Names, type PackageKind, packageKinds, readNames } from '../../../../../scripts/generate/names.ts';
import { html } from '../markup/html.ts';
import type { SiteFile } from '../markup/site-file.ts';
import { iconStyles } from '../parts/icons.ts';
import { buildFonts, type Font } from './fonts.ts';

/** The inputs of a site's assets. */
export interface AssetSources {
  /** The title of the API; the icon shows its first letter. */
  title: string;
  /** The packages whose mock runs in the page; absent if the console has no mock. */
  mockOf?: Names;
  /** The preview image of links to the site: a PNG of 1200 by 630 pixels. */
  preview?: Uint8Array | undefined;
}

/** The parts of the style sheet, in cascade order. */
const styles = ['tokens', 'base', 'frame', 'operation', 'fields', 'tabs', 'search', 'console', 'print'];

/** The files that all pages share: styles, scripts, fonts and the icon. */
export async function buildAssets({ title, mockOf, preview }: AssetSources): Promise<SiteFile[]> {
  const [style, fonts, ...scripts] = await Promise.all([
    readStyles(),
    buildFonts(),
    script('site', scriptPath('site')),
    script('console', scriptPath('console/console')),
    script('search', scriptPath('search/finder-script')),
    script('languages', scriptPath('languages/print-script')),
    ...(mockOf ? [script('mock', 'virtual:mock', mockOf)] : []),
  ]);
  return [
    { path: 'assets/site.css', content: withFonts(style, fonts) + iconStyles() },
    { path: 'assets/icon.svg', content: icon(title) },
    ...fonts.map(({ name, license }) => ({ path: `assets/${name}-license.txt`, content: license })),
    ...scripts,
    ...(preview ? [{ path: 'assets/preview.png', content: preview }] : []),
  ];
}

/** Bundles an entry as one classic script: modules do not load from `file:` addresses. */
async function script(name: string, input: string, names?: Names): Promise<SiteFile> {
  const bundler = await rolldown({
    input,
    // A warning means that the script would fail in the page.
    onwarn: ({ message }) => {
      throw new Error(message);
    },
    plugins: names ? [mockEntry(names), sources(names), sources(readNames())] : [],
  });
  const { output } = await bundler.generate({ format: 'iife', minify: true });
  await bundler.close();
  return { path: `assets/${name}.js`, content: output[0].code };
}

function scriptPath(name: string): string {
  return new URL(`../browser/${name}.ts`, import.meta.url).pathname;
}

/** An entry that gives the mock of an API to the console. */
function mockEntry({ packages }: Names): Plugin {
  return {
    name: 'mock-entry',
    resolveId: (id) => (id === 'virtual:mock' ? id : null),
    load: (id) =>
      id === 'virtual:mock'
        ? `import { createMock } from '${packages.mock}';\nObject.assign(self, { mock: createMock() });\n`
        : null,
  };
}

/** Resolves the packages of a workspace to their sources, so that they need not be built first. */
function sources({ packages, folders, generated }: Names): Plugin {
  const entryOf = (kind: PackageKind, entry: string) =>
    [join(root, generated[kind], `${entry}.ts`), join(root, folders[kind], 'src', `${entry}.ts`)].find(existsSync);
  return {
    name: 'sources',
    resolveId: (id) => {
      const kind = packageKinds.find((one) => id === packages[one] || id.startsWith(`${packages[one]}/`));
      return kind && entryOf(kind, id.slice(packages[kind].length + 1) || 'index');
    },
  };
}

function icon(title: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(title)?.[0].toUpperCase() ?? '#';
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0a6a4e"/><text x="16" y="23" text-anchor="middle" font-family="system-ui, sans-serif" font-size="20" font-weight="700" fill="#fff">${letter}</text></svg>
`.toString();
}

/**
 * The style sheet with the fonts in it: the first page shows them at once, also from a disk, from which pages may not preload fonts.
 */
function withFonts(style: string, fonts: readonly Font[]): string {
  return fonts.reduce(
    (text, { name, content }) =>
      text.replace(`url("${name}.woff2")`, `url("data:font/woff2;base64,${Buffer.from(content).toString('base64')}")`),
    style,
  );
}

/** The style sheet without comments and unneeded white space. */
async function readStyles(): Promise<string> {
  const parts = await Promise.all(
    styles.map((name) => readFile(new URL(`../styles/${name}.css`, import.meta.url), 'utf8')),
  );
  return parts
    .join('')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/^\s*([\w-]+): /gm, '$1:')
    .replaceAll(/,\n\s*/g, ',')
    .replaceAll(/\s*([{};])\s*/g, '$1')
    .replaceAll(';}', '}')
    .trim();
}
