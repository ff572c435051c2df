import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../../../../scripts/command/root.ts';
import { readNames } from '../../../../../scripts/generate/names.ts';

/** The paths of package names: the sources of this workspace, and the files generated from the library document. */
function packagePaths(): { [pattern: string]: string[] } {
  const { api, scope } = readNames();
  const each = (start: string, source: string, generated: string): [string, string[]][] => [
    [`${start}-*/openapi.json`, [join(root, `packages/${api}-*/${generated}/openapi.json`)]],
    ...['json', 'validators', 'serve', 'msw'].map((entry): [string, string[]] => [
      `${start}-*/${entry}`,
      [join(root, `packages/${api}-*/${source}/${entry}.ts`)],
    ]),
    [`${start}-*`, [join(root, `packages/${api}-*/${source}/index.ts`)]],
  ];
  return Object.fromEntries([
    ...each(`${scope}/${api}`, 'src', 'src/generated'),
    ...each('@library/library', 'src/library', 'src/library'),
  ]);
}

/** The TypeScript errors in `code`, one line each. The keys of `code` are file names; imports resolve from `folder`. */
export function compile(folder: string, code: ReadonlyMap<string, string>): string[] {
  const paths = new Map([...code].map(([name, text]) => [join(folder, name), text]));
  const options: ts.CompilerOptions = {
    ...ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile).config,
      ts.sys,
      root,
    ).options,
    noEmit: true,
    allowImportingTsExtensions: true,
    types: ['node'],
    // A sample may leave variables unused.
    noUnusedLocals: false,
    paths: packagePaths(),
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => paths.get(path) ?? readFile(path);
  host.fileExists = (path) => paths.has(path) || fileExists(path);
  const program = ts.createProgram([...paths.keys()], options, host);
  return [...paths.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    return ts
      .getPreEmitDiagnostics(program, file)
      .map(
        ({ messageText, start = 0 }) =>
          `${path}:${(file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      );
  });
}
