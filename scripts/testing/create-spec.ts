import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SpecCopy } from './copy-spec.ts';

const files: Record<string, string> = {
  'openapi.yaml': `openapi: 3.1.0
info:
  title: Library
  version: 0.0.0
paths:
  /books:
    post:
      operationId: addBook
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: components/schemas/Book.yaml }
      responses:
        "204": { description: Added. }
`,
  'components/schemas/Book.yaml': `title: Book
type: object
required: [title, author]
properties:
  title: { type: string }
  author: { $ref: Author.yaml }
  pages: { type: integer }
`,
  'components/schemas/Author.yaml': `type: object
required: [name]
properties:
  name: { type: string }
  born: { type: integer }
`,
};

/** A small spec in several files, in a temporary folder, for a test to change. No house rules apply to it. */
export async function createSpec(): Promise<SpecCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'spec-'));
  const pathOf = (file: string) => join(folder, 'spec', file);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(pathOf(file)), { recursive: true });
    await writeFile(pathOf(file), text);
  }
  return {
    folder,
    entry: pathOf('openapi.yaml'),
    async edit(file, from, to) {
      const before = await readFile(pathOf(file), 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${file} does not contain ${from}`);
      await writeFile(pathOf(file), after);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
