import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Highlight } from './highlight.ts';
import { markup } from './html.ts';
import type { SiteFile } from './site-file.ts';

/** Changes whenever the same code would be coloured differently. */
export const edition = 'shiki 4.6.0, 4';

/** Around the key of a piece of code that is coloured last. Pages have no such character: `html` replaces it. */
const mark = '\u0001';

/**
 * Colouring code is most of the work of a build, and most code is unchanged since the last one. Runs `build` with code left open, colours
 * code that is not in `file` with the highlighter from `load`, fills it in, and writes exactly the code of this build to `file`. If the
 * file cannot be read or written, the build is only slower.
 */
export async function cachedHighlight(
  file: string,
  build: (highlight: Highlight) => readonly SiteFile[],
  load: () => Promise<Highlight>,
): Promise<SiteFile[]> {
  const wanted = new Map<string, { code: string; language: string }>();
  const files = build((code, language) => {
    const key = keyOf(code, language);
    wanted.set(key, { code, language });
    return markup(mark + key + mark);
  });
  const coloured = await colour(wanted, file, load);
  const pattern = new RegExp(`${mark}([^${mark}]*)${mark}`, 'g');
  return files.map(({ path, content }) => ({
    path,
    content: typeof content === 'string' ? content.replace(pattern, (_, key) => coloured.get(key) ?? '') : content,
  }));
}

async function colour(
  wanted: ReadonlyMap<string, { code: string; language: string }>,
  file: string,
  load: () => Promise<Highlight>,
): Promise<Map<string, string>> {
  const known = await readKnown(file);
  const coloured = new Map<string, string>();
  let highlight: Highlight | undefined;
  for (const [key, { code, language }] of wanted) {
    const earlier = Object.hasOwn(known, key) ? known[key] : undefined;
    if (typeof earlier === 'string') coloured.set(key, earlier);
    else {
      highlight ??= await load();
      coloured.set(key, highlight(code, language).toString());
    }
  }
  if (highlight) await writeKnown(file, Object.fromEntries(coloured));
  return coloured;
}

function keyOf(code: string, language: string): string {
  return createHash('sha256').update(`${edition}\n${language}\n${code}`).digest('base64');
}

async function readKnown(file: string): Promise<{ [key: string]: unknown }> {
  try {
    return Object(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}

async function writeKnown(file: string, known: { [key: string]: string }): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(known));
  } catch {
    // The next build colours again.
  }
}
