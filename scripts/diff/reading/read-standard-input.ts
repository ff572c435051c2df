import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { unable } from '../../command/problems.ts';
import type { ReadDocument } from './read-document.ts';
import { readUnpacked } from './read-unpacked.ts';

const file = 'standard-input.yaml';
const nameOf = (name: string) => (name === file ? 'standard input' : name);

/** Reads a document from standard input. It cannot refer to other files. */
export async function readStandardInput(): Promise<ReadDocument> {
  const text = await buffer(process.stdin);
  if (text.length === 0)
    throw unable('standard input', 'It is empty.', 'Pipe a document into the command, as in `cat NEW | …`.');
  const unpack = async (folder: string) => {
    await writeFile(join(folder, file), text);
    return file;
  };
  return readUnpacked(unpack, { place: nameOf, problem: nameOf });
}
