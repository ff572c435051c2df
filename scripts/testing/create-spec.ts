import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeSpecFolder, type SpecFolder } from './spec-folder.ts';

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

/** A small spec in several files. No house rules apply to it. */
export async function createSpec(): Promise<SpecFolder> {
  const spec = await makeSpecFolder('spec');
  for (const [file, text] of Object.entries(files)) {
    const path = join(spec.folder, 'spec', file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return spec;
}
