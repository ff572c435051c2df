import { join } from 'node:path';
import ts from 'typescript';

/** What an editor shows of a program in a project. In the program, `‸` stands where the cursor is. */
export interface Editor {
  /** The text of a hover: the signature, the prose, the tags. */
  hover(program: string): string;
  /** What completion offers, in the order of the declarations, without the words of the language. */
  complete(program: string): string[];
}

/** An editor with the strictest settings. */
export function openEditor(folder: string): Editor {
  const name = join(folder, 'edited.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
  };
  let text = '';
  let version = 0;
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [name],
    getScriptVersion: (path) => (path === name ? String(version) : '1'),
    getScriptSnapshot: (path) => {
      const content = path === name ? text : ts.sys.readFile(path);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
  });

  const open = (program: string) => {
    text = program.replace('‸', '');
    version += 1;
    return program.indexOf('‸');
  };
  return {
    hover(program) {
      const info = service.getQuickInfoAtPosition(name, open(program));
      const tags = (info?.tags ?? []).map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`);
      const parts = [
        ts.displayPartsToString(info?.displayParts),
        ts.displayPartsToString(info?.documentation),
        ...tags,
      ];
      return parts.filter((part) => part !== '').join('\n');
    },
    complete(program) {
      const entries = service.getCompletionsAtPosition(name, open(program), {})?.entries ?? [];
      return entries.filter(({ kind }) => kind !== ts.ScriptElementKind.keyword).map((entry) => entry.name);
    },
  };
}
