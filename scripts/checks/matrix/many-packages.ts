import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { root } from '../../command/root.ts';
import { emitTypesLinks } from '../../generate/emit/types-link.ts';
import type { File } from '../../generate/files.ts';
import type { Api } from '../../generate/model/api.ts';
import { type Names, namesOf, packageKinds, readNames } from '../../generate/names.ts';

const scope = '@documents';
const codeKinds = packageKinds.filter((kind) => kind !== 'docs');
const exports = { '.': './src/index.ts', './openapi.json': './src/openapi.json', './*': './src/*.ts' };

/**
 * The packages of many APIs in one temporary folder. They share the runtimes, so that one program of TypeScript and one process of Node.js can
 * load all of them.
 */
export class ManyPackages {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<ManyPackages> {
    const folder = await mkdtemp(join(tmpdir(), 'documents-'));
    const packages = new ManyPackages(folder);
    await packages.#write({ path: 'package.json', content: '{ "type": "module" }' });
    await mkdir(join(folder, 'node_modules', scope), { recursive: true });
    await symlink(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'));
    const { folders } = readNames();
    for (const kind of codeKinds) {
      await cp(join(root, folders[kind], 'src/runtime'), join(folder, 'packages', kind, 'src/runtime'), {
        recursive: true,
        filter: (path) => !/\/testing$|\.test\.ts$/.test(path),
      });
      await symlink(join(root, folders[kind], 'node_modules'), join(folder, 'packages', kind, 'node_modules'));
    }
    return packages;
  }

  /** The names of the packages of the API called `name`. */
  names(name: string): Names {
    const generated = Object.fromEntries(packageKinds.map((kind) => [kind, `packages/${kind}/src/${name}`]));
    return { ...namesOf({ name, scope }), generated: generated as Names['generated'] };
  }

  /** Writes the packages of an API, whose files have `names(name)` in them. */
  async add(name: string, api: Api, files: readonly File[]): Promise<void> {
    const { packages, generated } = this.names(name);
    for (const file of files) await this.#write(file);
    for (const kind of codeKinds) {
      const at = join('node_modules', packages[kind]);
      await this.#write({ path: join(at, 'package.json'), content: JSON.stringify({ type: 'module', exports }) });
      await symlink(join(this.folder, generated[kind]), join(this.folder, at, 'src'));
    }
    // The runtimes import this file, and only what is the same for every API.
    for (const { path, content } of emitTypesLinks({ ...api, operations: [] }, this.names(name)))
      await this.#write({ path: path.replace(`/src/${name}/`, '/src/generated/'), content });
  }

  /** What the compiler reports about the packages and their samples, by API. */
  compile(names: readonly string[]): Map<string, string[]> {
    const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, this.folder);
    const entries = names.flatMap((name) =>
      packageKinds.flatMap((kind) =>
        ts.sys.readDirectory(join(this.folder, 'packages', kind, 'src', name), ['.ts'], ['node_modules']),
      ),
    );
    const program = ts.createProgram(entries, {
      ...options,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      declaration: false,
      noEmit: true,
      noUnusedLocals: false,
      allowImportingTsExtensions: true,
      types: ['node'],
      typeRoots: [join(this.folder, 'node_modules/@types')],
    });
    const found = new Map<string, string[]>(names.map((name) => [name, []]));
    for (const { file, start, messageText } of ts.getPreEmitDiagnostics(program)) {
      const path = file?.fileName.slice(this.folder.length + 1) ?? '';
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      const name = names.find((one) => path.includes(`/src/${one}/`)) ?? names[0] ?? '';
      found.get(name)?.push(`${path}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
    }
    return found;
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  async #write({ path, content }: File): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
