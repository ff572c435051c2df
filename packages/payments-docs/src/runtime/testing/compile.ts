import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../../../../scripts/command/root.ts';

const [scope] = JSON.parse(readFileSync(join(root, 'packages/payments-types/package.json'), 'utf8')).name.split('/');

/**
 * What the TypeScript compiler finds wrong with code that stands in `folder` under made-up names, one line each. Our packages are read
 * from their sources.
 */
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
    // A sample may end before it has used all that it makes.
    noUnusedLocals: false,
    paths: {
      [`${scope}/*/openapi.json`]: [join(root, 'packages/*/src/generated/openapi.json')],
      [`${scope}/*/serve`]: [join(root, 'packages/*/src/serve.ts')],
      [`${scope}/*`]: [join(root, 'packages/*/src/index.ts')],
    },
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
