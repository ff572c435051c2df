import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type ReadDocument, readDocument } from './read-document.ts';

/** Reads a document from standard input. It cannot refer to other files. */
export async function readStandardInput(): Promise<ReadDocument> {
  const folder = await mkdtemp(join(tmpdir(), 'spec-input-'));
  try {
    const path = join(folder, 'standard-input.yaml');
    await writeFile(path, await buffer(process.stdin));
    const { document, places } = await readDocument(path);
    return { document, places: (pointer) => ({ ...places(pointer), file: 'standard input' }) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
