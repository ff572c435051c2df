import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Highlight } from './highlight.ts';
import { html, markup } from './html.ts';

/** Changes whenever the same code would be coloured differently. */
export const edition = 'shiki 4.6.0, 2';

/**
 * Colouring code is most of the work of a build, and most code is unchanged since the last one. Runs `show` once to collect the code,
 * colours code that is not in `file` with the highlighter from `load`, and writes exactly the collected code to `file`. If the file cannot
 * be read or written, the build is only slower.
 */
export async function cachedHighlight(
  file: string,
  show: (highlight: Highlight) => void,
  load: () => Promise<Highlight>,
): Promise<Highlight> {
  const wanted = new Map<string, { code: string; language: string }>();
  show((code, language) => {
    wanted.set(keyOf(code, language), { code, language });
    return html`${code}`;
  });
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
  return (code, language) => markup(coloured.get(keyOf(code, language)) ?? html`${code}`.toString());
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
