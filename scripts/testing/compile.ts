import ts from 'typescript';
import type { File } from '../generate/files.ts';

/** Compiles files that import each other by relative paths. Returns the errors of the compiler; empty if there are none. */
export function compile(files: readonly File[]): string[] {
  const contents = new Map(files.map(({ path, content }) => [`/${path}`, content]));
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile: readText } = host;
  host.directoryExists = () => true;
  host.fileExists = (path) => contents.has(path) || fileExists(path);
  host.readFile = (path) => contents.get(path) ?? readText(path);
  host.getSourceFile = (path, language) => {
    const content = contents.get(path);
    return content === undefined ? getSourceFile(path, language) : ts.createSourceFile(path, content, language);
  };
  const program = ts.createProgram(
    [...contents.keys()].filter((path) => path.endsWith('.ts')),
    options,
    host,
  );
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
