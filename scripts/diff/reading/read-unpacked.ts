import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Problems } from '../../command/problems.ts';
import { type ReadDocument, readDocument } from './read-document.ts';

/** What files of a temporary folder are called in places of the document, and in problems. */
interface Names {
  place(file: string): string;
  problem(file: string): string;
}

/** Reads a document that `unpack` writes to a temporary folder and returns the path of, relative to it. Nothing shows the path of the folder. */
export async function readUnpacked(unpack: (folder: string) => Promise<string>, names: Names): Promise<ReadDocument> {
  const folder = await mkdtemp(join(tmpdir(), 'spec-'));
  const pattern = new RegExp(`[^\\s:'"\`]*${basename(folder)}/([^\\s:'"\`#]*)`, 'g');
  const rename = (text: string, nameOf: (file: string) => string) =>
    text.replaceAll(pattern, (_all, file: string) => nameOf(file));
  try {
    const { document, places, notes } = await readDocument(join(folder, await unpack(folder)));
    return {
      document,
      places: (pointer) => {
        const place = places(pointer);
        return { ...place, file: rename(place.file, names.place) };
      },
      notes: notes.map((note) => ({ ...note, place: rename(note.place, names.problem) })),
    };
  } catch (error) {
    if (!(error instanceof Problems)) throw error;
    const renamed = error.problems.map(({ place, finding, ...problem }) => ({
      ...problem,
      place: rename(place, names.problem),
      finding: rename(finding, names.problem),
    }));
    throw new Problems(renamed, error.exitCode);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
