import { join } from 'node:path';
import ts from 'typescript';

/** What an editor shows for a program in a project. In the program, `‸` marks the cursor. */
export interface Editor {
  /** The text on hover: signature, description and tags. */
  hover(program: string): string;
  /** The completions, in the order of the declarations, without keywords. */
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
