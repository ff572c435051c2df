import ts from 'typescript';
import type { Api } from '../reading/api.ts';
import { declareTexts, loadProgram } from '../types/declarations.ts';
import type { Change } from '../verdict/change.ts';
import { candidates } from './candidates.ts';
import { type TypePath, typePath } from './type-path.ts';

/** Code that compiles with the old types and not with the new ones, and the first error of the compiler. */
export interface Snippet {
  code: string;
  error: string;
}

interface Question {
  change: Change;
  path: TypePath;
}

/**
 * Snippets for the changes that break TypeScript callers. The compiler has proven each: it compiles before the change and fails after it. A
 * change of names outside of the types, such as that of an environment, has none.
 */
export async function explain(old: Api, now: Api, changes: readonly Change[]): Promise<Map<Change, Snippet>> {
  const questions = changes.flatMap((change): Question[] => {
    const path = change.types === 'major' && change.place ? pathOf(change) : undefined;
    return path ? [{ change, path }] : [];
  });
  const texts = questions.length === 0 ? undefined : await declareTexts(old, now);
  if (!texts) return new Map();
  const tries = propose(questions, texts.old);
  const code = tries.map(({ line }) => line).join('\n');
  const before = errorsByLine(texts.old, code);
  const after = errorsByLine(texts.now, code);
  const found = new Map<Change, Snippet>();
  for (const [index, { change, line }] of tries.entries()) {
    const error = after.get(index);
    if (found.has(change) || before.has(index) || error === undefined) continue;
    found.set(change, { code: line, error });
  }
  return found;
}

/** A removed or renamed type is named by its old name. */
function pathOf({ kind, old, place }: Change): TypePath | undefined {
  if (kind === 'component-renamed' && old !== undefined) return { holder: old };
  return place && typePath(place);
}

/** Asks the compiler for the old types, and writes candidates with them. */
function propose(questions: readonly Question[], types: string): { change: Change; line: string }[] {
  const aliases = questions.map(({ path: { holder, key } }, index) => {
    const value = key === undefined ? holder : `NonNullable<${holder}>[${JSON.stringify(key)}]`;
    return `type Holder${index} = ${holder};\ntype Value${index} = ${value};`;
  });
  const { checker, file } = loadProgram(`${types}\n${aliases.join('\n')}`);
  const declared = new Map(
    file.statements.flatMap((statement) =>
      ts.isTypeAliasDeclaration(statement) ? [[statement.name.text, checker.getTypeAtLocation(statement.name)]] : [],
    ),
  );
  return questions.flatMap(({ change, path }, index) => {
    const [holder, value] = [declared.get(`Holder${index}`), declared.get(`Value${index}`)];
    if (!holder || !value) return [];
    return candidates(change, path, { holder, value }, checker).map((line) => ({ change, line }));
  });
}

/** The first error in each line of `code`, by the index of the line. Each line is a module of its own as far as names are concerned. */
function errorsByLine(types: string, code: string): Map<number, string> {
  const scoped = code.split('\n').map((line, index) => `namespace Try${index} { ${line} }`);
  const { program, file } = loadProgram(`${types}\n${scoped.join('\n')}`);
  const first = types.split('\n').length;
  const errors = new Map<number, string>();
  for (const { start = 0, messageText } of program.getSemanticDiagnostics(file)) {
    const line = file.getLineAndCharacterOfPosition(start).line - first;
    if (line >= 0 && !errors.has(line)) errors.set(line, ts.flattenDiagnosticMessageText(messageText, ' '));
  }
  return errors;
}
