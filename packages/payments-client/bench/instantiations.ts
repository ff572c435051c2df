import ts from 'typescript';

/** The number of types that the compiler instantiates to check a program, which must have no errors. The same on every machine. */
export function instantiations(program: string): number {
  const path = `${import.meta.dirname}/program.ts`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noUncheckedIndexedAccess: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => file === path || fileExists(file);
  host.readFile = (file) => (file === path ? program : readFile(file));
  host.getSourceFile = (file, language) =>
    file === path ? ts.createSourceFile(file, program, language, true) : getSourceFile(file, language);
  const checked = ts.createProgram([path], options, host);
  const [error] = ts.getPreEmitDiagnostics(checked);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  return checked.getInstantiationCount();
}
