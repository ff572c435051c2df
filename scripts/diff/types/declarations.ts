import ts from 'typescript';
import { declare } from '../../generate/emit/types/declare.ts';
import type { Api } from '../reading/api.ts';

/** The generated types of one document, as the compiler sees them. */
interface Declarations {
  /** Plain types by name. */
  schemas: ReadonlyMap<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>;
  /** The type of one operation; nothing if it is not declared. */
  operation(method: string, path: string): ts.TypeNode | undefined;
}

/** The declarations of two documents in one program, so that the checker can compare them. */
export interface Both {
  checker: ts.TypeChecker;
  old: Declarations;
  now: Declarations;
}

/** What the generated declarations need of the standard library; reading the real one takes 100 ms. */
const library = `
interface Array<T> { readonly length: number; [index: number]: T }
interface ReadonlyArray<T> { readonly length: number; readonly [index: number]: T }
interface Boolean {} interface CallableFunction {} interface Function {} interface IArguments {} interface NewableFunction {}
interface Number {} interface Object {} interface RegExp {} interface String {}
type NonNullable<T> = T & {};
type Record<K extends keyof any, T> = { [P in K]: T };
`;

/** The declarations of both documents as text; nothing if openapi-typescript fails on one. */
export async function declareTexts(old: Api, now: Api): Promise<{ old: string; now: string } | undefined> {
  const [before, after] = await Promise.all([old, now].map((api) => declare(api).catch(() => undefined)));
  const text = (declared: NonNullable<typeof before>) => `${declared.schemas.text}\n${declared.openapi.text}`;
  return before && after && { old: text(before), now: text(after) };
}

/** Loads the declarations of both documents into one program. */
export async function declareBoth(old: Api, now: Api): Promise<Both | undefined> {
  const texts = await declareTexts(old, now);
  if (!texts) return undefined;
  const { checker, files } = load({ '/old.ts': texts.old, '/now.ts': texts.now });
  return {
    checker,
    old: readDeclarations(files.get('/old.ts'), checker),
    now: readDeclarations(files.get('/now.ts'), checker),
  };
}

/** A program with one file. */
export function loadProgram(text: string): { program: ts.Program; checker: ts.TypeChecker; file: ts.SourceFile } {
  const { program, checker, files } = load({ '/code.ts': text });
  return { program, checker, file: files.get('/code.ts') as ts.SourceFile };
}

function load(texts: { [path: string]: string }) {
  const files = new Map(
    Object.entries({ '/library.d.ts': library, ...texts }).map(([path, text]) => [
      path,
      ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true),
    ]),
  );
  const host: ts.CompilerHost = {
    fileExists: (path) => files.has(path),
    readFile: (path) => files.get(path)?.text,
    getSourceFile: (path) => files.get(path),
    getDefaultLibFileName: () => '/library.d.ts',
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
  };
  const options = { strict: true, exactOptionalPropertyTypes: true, noLib: true, types: [], noEmit: true };
  const program = ts.createProgram([...files.keys()], options, host);
  return { program, checker: program.getTypeChecker(), files };
}

function readDeclarations(file: ts.SourceFile | undefined, checker: ts.TypeChecker): Declarations {
  const schemas = new Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>();
  const generated = new Map<string, ts.InterfaceDeclaration>();
  for (const statement of file?.statements ?? []) {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
    const { text } = statement.name;
    if (!ts.isInterfaceDeclaration(statement) || !['paths', 'operations', 'components', 'webhooks'].includes(text))
      schemas.set(text, statement);
    else generated.set(text, statement);
  }
  return {
    schemas,
    operation(method, path) {
      const paths = generated.get('paths');
      const item = paths && checker.getTypeAtLocation(paths.name).getProperty(path);
      const operation = item && checker.getTypeOfSymbol(item).getProperty(method.toLowerCase());
      const declaration = operation?.valueDeclaration;
      return declaration && ts.isPropertySignature(declaration) ? declaration.type : undefined;
    },
  };
}
