import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { problem, unable } from '../../command/problems.ts';
import { readAtRevision } from './read-at-revision.ts';
import { type ReadDocument, readDocument } from './read-document.ts';
import { readUnpacked } from './read-unpacked.ts';

/** Reads a path, a `file:` URL, `git:REVISION:PATH`, or `-` for standard input. `allow` lists folders and hosts, as for `readSpec`. */
export async function readInput(input: string, allow: readonly string[] = []): Promise<ReadDocument> {
  if (input === '-') return readStandardInput();
  const [, revision, path] = /^git:([^:]+):(.+)$/.exec(input) ?? [];
  if (revision !== undefined && path !== undefined) return readAtRevision(revision, path, process.cwd());
  if (/^https?:/i.test(input))
    throw unable(
      input,
      'Documents are not fetched.',
      `Pass a file, or standard input: \`curl -fsSL ${input} | pnpm spec:diff - NEW\`.`,
    );
  return readDocument(input.startsWith('file:') ? pathOf(input) : input, allow);
}

function pathOf(url: string): string {
  try {
    return fileURLToPath(url);
  } catch (error) {
    throw problem(url, `Not the URL of a file: ${(error as Error).message}.`, 'Write `file:///FOLDER/FILE`.');
  }
}

const standardInput = 'standard-input.yaml';
const nameOf = (name: string) => (name === standardInput ? 'standard input' : name);

/** Reads a document from standard input. It cannot refer to other files. */
async function readStandardInput(): Promise<ReadDocument> {
  const text = await buffer(process.stdin);
  if (text.length === 0)
    throw unable('standard input', 'It is empty.', 'Pipe a document into the command, as in `cat NEW | …`.');
  const unpack = async (folder: string) => {
    await writeFile(join(folder, standardInput), text);
    return standardInput;
  };
  return readUnpacked(unpack, { place: nameOf, problem: nameOf });
}
