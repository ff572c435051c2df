import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { problem } from '../../command/problems.ts';

/**
 * Everything that a package offers to code that compiles against it, as text to read in a review: each entry with its exports in order of
 * name, without comments. Reads what was built; what comes from another package is named only.
 */
export async function reportApi(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    exports?: object;
  };
  const entries = Object.entries(manifest.exports ?? {}).flatMap(([entry, target]): [string, string][] => {
    const types = (target as { types?: string }).types;
    return types === undefined ? [] : [[entry, join(folder, types)]];
  });
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    noLib: true,
    types: [],
    strict: true,
  };
  const program = ts.createProgram(
    entries.map(([, path]) => path),
    options,
  );
  const sections = entries.map(([entry, path]) => {
    const file = program.getSourceFile(path);
    if (!file) throw problem(path, 'It is not built.', 'Build the packages first: `pnpm generate`.');
    const declarations = describeExports(file, program.getTypeChecker(), folder);
    return `## ${entry === '.' ? manifest.name : manifest.name + entry.slice(1)}\n\n\`\`\`ts\n${declarations.join('\n')}\n\`\`\`\n`;
  });
  return `# What ${manifest.name} offers\n\nWritten by \`pnpm release:check --update\`, and read in reviews: a line that goes or changes is a change for callers.\n\n${sections.join('\n')}`;
}

/** The exports, then what they are made of but do not export themselves, such as a base class. */
function describeExports(file: ts.SourceFile, checker: ts.TypeChecker, folder: string): string[] {
  const module = checker.getSymbolAtLocation(file);
  const texts = new Map<string, string>();
  const exported = new Set<ts.Symbol>();
  const reached = new Set<ts.Symbol>();
  for (const symbol of module ? checker.getExportsOfModule(module) : []) {
    const target = resolve(symbol, checker);
    const declarations = ownDeclarations(target, folder);
    exported.add(target);
    for (const declaration of declarations) reach(declaration, checker, folder, reached);
    if (declarations.length === 0) texts.set(symbol.name, `export { ${symbol.name} } from another package;`);
    else if (symbol.name === target.name) texts.set(symbol.name, declarations.map(print).join('\n'));
    else texts.set(symbol.name, `export { ${target.name} as ${symbol.name} };`);
  }
  const inner = [...reached].filter((symbol) => !exported.has(symbol));
  const hidden = inner.map((symbol) =>
    ownDeclarations(symbol, folder)
      .map(print)
      .join('\n')
      .replaceAll(/^export /gm, ''),
  );
  const byName = [...texts].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, text]) => text);
  return [...byName, ...(hidden.length > 0 ? ['// Not exported, but part of the above.', ...hidden.sort()] : [])];
}

function resolve(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function ownDeclarations(symbol: ts.Symbol, folder: string): ts.Declaration[] {
  const declarations = symbol.declarations ?? [];
  return declarations.filter((declaration) => isBelow(declaration.getSourceFile().fileName, folder));
}

/** Adds every named type and value of the package that the declaration mentions, and what those mention. */
function reach(node: ts.Node, checker: ts.TypeChecker, folder: string, reached: Set<ts.Symbol>): void {
  if (ts.isIdentifier(node)) {
    const found = checker.getSymbolAtLocation(node);
    const symbol = found && resolve(found, checker);
    const own = symbol && !reached.has(symbol) ? ownDeclarations(symbol, folder).filter(isNamed) : [];
    if (symbol && own.length > 0) {
      reached.add(symbol);
      for (const declaration of own) reach(declaration, checker, folder, reached);
    }
  }
  node.forEachChild((child) => reach(child, checker, folder, reached));
}

/** Whether the declaration stands by itself in its file; members and parameters stand inside of another. */
function isNamed(declaration: ts.Declaration): boolean {
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return ts.isSourceFile(statement.parent);
}

/** Links of the workspace lead to where the other package stands, outside of the folder. */
function isBelow(file: string, folder: string): boolean {
  const inner = join(file);
  return inner.startsWith(join(folder) + sep) && !inner.slice(folder.length).includes(`${sep}node_modules${sep}`);
}

function print(declaration: ts.Declaration): string {
  const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });
  // A constant is declared inside a statement, which alone says `export declare const`.
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const text = printer.printNode(ts.EmitHint.Unspecified, statement, declaration.getSourceFile());
  return text.replaceAll(/^export declare /g, 'export ');
}
