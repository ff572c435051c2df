import { readFile } from 'node:fs/promises';
import { type Plugin, rolldown } from 'rolldown';
import { buildFonts } from './fonts.ts';
import type { SiteFile } from './site.ts';

/** The style sheet, in the order in which its parts build on one another. */
const styles = ['tokens', 'base', 'frame', 'operation', 'fields', 'tabs', 'search', 'console', 'print'];

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0a6a4e"/><path d="M10 24V8h7a5 5 0 0 1 0 10h-7" fill="none" stroke="#fff" stroke-width="3.2" stroke-linejoin="round"/></svg>\n`;

/** What a link to the site shows elsewhere, 1200 by 630 pixels. It names our API. */
const preview = new URL('../../static/preview.png', import.meta.url);

/** What all pages share: styles, scripts, fonts, icon. `hasMock` says whether the mock of the generated packages is of this API. */
export async function buildAssets(hasMock: boolean): Promise<SiteFile[]> {
  const scripts = ['site', 'console', ...(hasMock ? ['mock'] : [])];
  const [style, fonts, ...others] = await Promise.all([
    readStyles(),
    buildFonts(),
    ...scripts.map(async (name) => ({ path: `assets/${name}.js`, content: await bundle(`browser/${name}.ts`) })),
  ]);
  return [
    { path: 'assets/site.css', content: style },
    { path: 'assets/icon.svg', content: icon },
    ...fonts,
    ...others,
    ...(hasMock ? [{ path: 'assets/preview.png', content: await readFile(preview) }] : []),
  ];
}

/** One plain script: modules do not load from a disk. */
async function bundle(entry: string): Promise<string> {
  const bundler = await rolldown({
    input: new URL(entry, import.meta.url).pathname,
    logLevel: 'warn',
    plugins: [siblings],
  });
  const { output } = await bundler.generate({ format: 'iife', minify: true });
  await bundler.close();
  return output[0].code;
}

const packages = new URL('../../', import.meta.url).pathname;

/** Our other packages by their sources, so that the site needs no build before it. */
const siblings: Plugin = {
  name: 'siblings',
  resolveId: (id) => {
    const [, name, entry = 'index'] = /^@[^/]+\/(payments-[a-z-]+)(?:\/([a-z-]+))?$/.exec(id) ?? [];
    return name === undefined ? null : `${packages}${name}/src/${entry}.ts`;
  },
};

/** Without comments and blanks that no reader needs. */
async function readStyles(): Promise<string> {
  const parts = await Promise.all(
    styles.map((name) => readFile(new URL(`styles/${name}.css`, import.meta.url), 'utf8')),
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
