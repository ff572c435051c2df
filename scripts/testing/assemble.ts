import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { root } from '../command/root.ts';
import { makeDoors } from '../generate/doors.ts';
import { emitters } from '../generate/emit/emitters.ts';
import type { File } from '../generate/files.ts';
import type { Api } from '../generate/model/api.ts';
import { packageKinds, readNames } from '../generate/names.ts';
import { names } from './library.ts';

/** The packages of an API in a folder of their own. */
export interface Assembled {
  folder: string;
  remove(): Promise<void>;
}

/** The docs are left out: they are pages, not code that others call. */
const assembledKinds = packageKinds.filter((kind) => kind !== 'docs');

const manifest = {
  type: 'module',
  exports: { '.': './src/index.ts', './openapi.json': './src/generated/openapi.json', './*': './src/*.ts' },
};

/** Writes all packages of an API, under the names of the library, into a temporary folder where Node.js and TypeScript find them. */
export async function assemble(api: Api): Promise<Assembled> {
  const folder = await mkdtemp(join(tmpdir(), 'packages-'));
  const { folders } = readNames();
  await mkdir(join(folder, 'node_modules', dirname(names.packages.types)), { recursive: true });
  await symlink(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'));
  await write({ path: join(folder, 'package.json'), content: '{ "type": "module" }' });
  for (const kind of assembledKinds) {
    const own = join(folder, names.folders[kind]);
    await cp(join(root, folders[kind], 'src'), join(own, 'src'), {
      recursive: true,
      filter: (path) => !/\/(generated|library|testing)$|\.test\.ts$/.test(path),
    });
    await symlink(join(root, folders[kind], 'node_modules'), join(own, 'node_modules'));
    await symlink(own, join(folder, 'node_modules', names.packages[kind]));
    await write({ path: join(own, 'package.json'), content: JSON.stringify(manifest) });
  }
  const files: File[] = [];
  for (const emit of emitters) files.push(...(await emit(api, names, () => {})));
  const doors = await makeDoors(
    folder,
    names,
    files.map(({ path }) => path),
  );
  for (const { path, content } of [...files, ...doors.files])
    if (!path.startsWith(names.folders.docs)) await write({ path: join(folder, path), content });
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

async function write({ path, content }: File): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** What the compiler reports about the packages, and about a program that uses them. */
export async function compileAssembled({ folder }: Assembled, program: string): Promise<string[]> {
  const file = join(folder, 'program.ts');
  await writeFile(file, program);
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, folder);
  const entries = assembledKinds.map((kind) => join(folder, names.folders[kind], 'src/index.ts'));
  const compiled = ts.createProgram([file, ...entries], {
    ...options,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    declaration: false,
    noEmit: true,
    allowImportingTsExtensions: true,
    types: ['node'],
    typeRoots: [join(folder, 'node_modules/@types')],
  });
  return ts.getPreEmitDiagnostics(compiled).map(({ file: at, messageText }) => {
    return `${at?.fileName.slice(folder.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}
