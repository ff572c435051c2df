import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** The characters of Western European languages. Any other letter comes from a font of the reader's system. */
const letters = [...range(0x20, 0x7e), ...range(0xc0, 0xff)].join('').concat('‘’“”–—…·×→←✓');

/** The two families, with the weights of the style sheet. Their licences must be published with them. */
const fonts = [
  {
    name: 'figtree',
    file: '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
    license: '@fontsource-variable/figtree/LICENSE',
    variationAxes: { wght: { min: 400, max: 650 } },
  },
  {
    name: 'geist-mono',
    file: '@fontsource/geist-mono/files/geist-mono-latin-500-normal.woff2',
    license: '@fontsource/geist-mono/LICENSE',
  },
];

/** A font of the site: the name that the style sheet has for it, its data and its licence. */
export interface Font {
  name: string;
  /** WOFF 2. */
  content: Uint8Array;
  license: Uint8Array;
}

/** The fonts reduced to the letters and weights that the site needs, which makes them a third smaller. */
export async function buildFonts(): Promise<Font[]> {
  return Promise.all(
    fonts.map(async ({ name, file, license, variationAxes }) => {
      const whole = await readFile(require.resolve(file));
      const content = await subsetFont(whole, letters, {
        targetFormat: 'woff2',
        ...(variationAxes && { variationAxes }),
      });
      return { name, content, license: await readFile(require.resolve(license)) };
    }),
  );
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
}
