import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createSpec } from '../../testing/create-spec.ts';
import type { SpecFolder } from '../../testing/spec-folder.ts';
import { releasedPath } from '../released.ts';

/** A workspace in a temporary folder for a test to release from: a small spec, two public packages and a private one. */
export interface Workspace extends SpecFolder {
  read(path: string): Promise<string | undefined>;
  write(path: string, content: string): Promise<void>;
  /** Releases a document, given as JSON or YAML. */
  release(document: string): Promise<void>;
}

export async function createWorkspace(version: string): Promise<Workspace> {
  const copy = await createSpec();
  const write = async (path: string, content: string) => {
    await mkdir(dirname(join(copy.folder, path)), { recursive: true });
    await writeFile(join(copy.folder, path), content);
  };
  const manifest = (name: string, more = {}) => JSON.stringify({ name: `@library/${name}`, version, ...more });
  await write('packages/types/package.json', manifest('types'));
  await write('packages/client/package.json', manifest('client'));
  await write('packages/docs/package.json', manifest('docs', { private: true }));
  await write('.changeset/config.json', JSON.stringify({ fixed: [['@library/types', '@library/client']] }));
  return {
    ...copy,
    write,
    read: (path) => readFile(join(copy.folder, path), 'utf8').catch(() => undefined),
    release: (document) => write(releasedPath, document),
  };
}
