import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type TypeScript from 'typescript';

const require = createRequire(import.meta.url);

/** The compilers of consumers, installed under npm aliases. The oldest are those in the READMEs. */
export const versions = ['5.0', '5.4', '5.9', '6.0', '7.0'] as const;
export type Version = (typeof versions)[number];

/** An error of a compiler. */
export interface Finding {
  /** Relative to the project. */
  file: string;
  line: number;
  /** What an editor underlines: the name or the text at that place. */
  at: string;
  message: string;
}

/** As in a tsconfig.json. */
export type Options = Record<string, string | boolean | string[]>;

/** Compiles files of a project as `tsc` does, and checks the declarations of dependencies too, but not TypeScript's own libraries. */
export async function compile(version: Version, folder: string, files: string[], options: Options): Promise<Finding[]> {
  const all = { noEmit: true, skipDefaultLibCheck: true, ...options };
  return version === '7.0' ? compileByCommand(folder, files, all) : compileInProcess(version, folder, files, all);
}

/** TypeScript 7 is an executable. */
async function compileByCommand(folder: string, files: string[], options: Options): Promise<Finding[]> {
  const config = join(folder, `tsconfig.${Math.random().toString(36).slice(2)}.json`);
  await writeFile(config, JSON.stringify({ compilerOptions: options, files }));
  const tsc = join(dirname(require.resolve('typescript-7.0/package.json')), 'bin/tsc');
  const output = await new Promise<string>((resolve) => {
    const command = [tsc, '-p', config, '--pretty', 'false'];
    execFile(process.execPath, command, { cwd: folder, timeout: 60_000 }, (failed, stdout, stderr) => {
      resolve(stdout || stderr || (failed?.message ?? ''));
    });
  });
  const texts = output.split(/\n(?! )/).filter((text) => text.trim() !== '');
  return Promise.all(
    texts.map(async (text) => {
      const [, file, line, column, message] = /^([^(]+)\((\d+),(\d+)\): error ([\s\S]*)$/.exec(text) ?? [];
      if (file === undefined || message === undefined) return { file: '', line: 0, at: '', message: text };
      const source = (await readFile(join(folder, file), 'utf8')).split('\n')[Number(line) - 1] ?? '';
      return { file, line: Number(line), at: wordAt(source, Number(column) - 1), message };
    }),
  );
}

function wordAt(text: string, start: number): string {
  return /^["'\w-]*/.exec(text.slice(start))?.[0] ?? '';
}

/** Installed declarations, parsed once for all programs of a compiler: parsing takes longer than everything else. */
const parsed = new Map<string, TypeScript.SourceFile>();

async function compileInProcess(
  version: Version,
  folder: string,
  files: string[],
  options: Options,
): Promise<Finding[]> {
  const ts = require(`typescript-${version}`) as typeof TypeScript;
  const converted = ts.convertCompilerOptionsFromJson(options, folder);
  const host = ts.createCompilerHost(converted.options);
  const { getSourceFile } = host;
  host.getCurrentDirectory = () => folder;
  host.getSourceFile = (path, language) => {
    if (!path.includes('/node_modules/')) return getSourceFile(path, language);
    const key = `${version} ${path} ${isLibrary(path) ? '' : JSON.stringify(language)}`;
    const file = parsed.get(key) ?? getSourceFile(path, language);
    if (file) parsed.set(key, file);
    return file;
  };
  const names = files.map((file) => join(folder, file));
  const program = ts.createProgram(names, converted.options, host);
  const sources = program.getSourceFiles().filter(({ fileName }) => !isLibrary(fileName));
  const found = [
    ...converted.errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...sources.flatMap((source) => [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ]),
  ];
  return found.map(({ file, start = 0, code, messageText }) => ({
    file: file?.fileName.replace(`${folder}/`, '') ?? '',
    line: file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0,
    at: wordAt(file?.text ?? '', start),
    message: `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
  }));
}

/** Files that are not ours to check. */
function isLibrary(path: string): boolean {
  return /\/lib\.[^/]*d\.ts$|\/node_modules\/(@types\/node|undici-types)\//.test(path);
}
