import { hash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { File } from './files.ts';
import { formatFiles, formatterVersion } from './format.ts';

/** Hashes of the text of a file before and after it was formatted, by path. */
type Hashes = { [path: string]: [raw: string, formatted: string] };

/** The files of earlier runs: most edits of a spec change few of them, and only those are formatted. */
export class FormatCache {
  readonly #folder: string | undefined;
  readonly #memory = new Map<string, { raw: string; formatted: string }>();
  #hashes: Hashes = {};

  /** Without a folder it knows only the runs of this process. */
  constructor(folder?: string) {
    this.#folder = folder;
  }

  /** The cache of the workspace in `folder`, which knows the runs of other processes: the formatted text is that of the file as it is there. */
  static async read(folder: string): Promise<FormatCache> {
    const cache = new FormatCache(folder);
    const text = await readFile(pathIn(folder), 'utf8').catch(() => '{}');
    const { version, files = {} } = JSON.parse(text) as { version?: string; files?: Hashes };
    if (version === formatterVersion()) cache.#hashes = files;
    return cache;
  }

  /** Formats the files that changed, and returns all. */
  async format(files: readonly File[]): Promise<File[]> {
    const known = await Promise.all(files.map((file) => this.#find(file)));
    const fresh = files.filter((_file, index) => known[index] === undefined);
    const formatted = new Map((await formatFiles(fresh)).map(({ path, content }) => [path, content]));
    return files.map(({ path, content: raw }, index) => {
      const content = known[index] ?? formatted.get(path) ?? raw;
      this.#memory.set(path, { raw, formatted: content });
      return { path, content };
    });
  }

  /** Keeps what the last run formatted for other processes. */
  async save(): Promise<void> {
    if (this.#folder === undefined) return;
    const files: Hashes = {};
    for (const [path, { raw, formatted }] of this.#memory) files[path] = [digest(raw), digest(formatted)];
    await mkdir(dirname(pathIn(this.#folder)), { recursive: true });
    await writeFile(pathIn(this.#folder), JSON.stringify({ version: formatterVersion(), files }));
  }

  async #find({ path, content }: File): Promise<string | undefined> {
    const known = this.#memory.get(path);
    if (known?.raw === content) return known.formatted;
    const [raw, formatted] = this.#hashes[path] ?? [];
    if (this.#folder === undefined || raw === undefined || raw !== digest(content)) return undefined;
    const there = await readFile(join(this.#folder, path), 'utf8').catch(() => '');
    return digest(there) === formatted ? there : undefined;
  }
}

function pathIn(folder: string): string {
  return join(folder, 'node_modules/.cache/formatted.json');
}

function digest(text: string): string {
  return hash('sha256', text, 'base64');
}
