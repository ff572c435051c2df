import { join, sep } from 'node:path';
import ts from 'typescript';
import { readManifest } from '../../command/manifest.ts';
import { problem } from '../../command/problems.ts';

/**
 * The API of a package as text for reviews: each entry with its exports, sorted by name, without comments. Reads the build; exports of other
 * packages are listed by name only.
 */
export async function reportApi(folder: string): Promise<string> {
  const manifest = await readManifest(folder);
  const entries = Object.entries(manifest.exports ?? {}).flatMap(([entry, target]): [string, string][] => {
    const { types, import: imported } = target as { types?: string; import?: { types: string } };
    const path = types ?? imported?.types;
    return path === undefined ? [] : [[entry, join(folder, path)]];
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
    if (!file) throw problem(path, 'The package is not built.', 'Run `pnpm generate`, which builds it.');
    const declarations = describeExports(file, program.getTypeChecker(), folder);
    return `## ${entry === '.' ? manifest.name : manifest.name + entry.slice(1)}\n\n\`\`\`ts\n${declarations.join('\n')}\n\`\`\`\n`;
  });
  return `# What ${manifest.name} offers\n\nWritten by \`pnpm release:check --update\`, and read in reviews: a line that goes or changes is a change for callers.\n\n${sections.join('\n')}`;
}

/** The exports, then declarations that they use and that are not exported, such as a base class. */
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

/** Adds every declaration of the package that this one refers to, directly or not. */
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

/** Whether the declaration is at the top level of its file, unlike members and parameters. */
function isNamed(declaration: ts.Declaration): boolean {
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  // A module has no parent.
  return statement.parent !== undefined && ts.isSourceFile(statement.parent);
}

/** Whether the file belongs to the package itself; links to other packages of the workspace resolve to files outside the folder. */
function isBelow(file: string, folder: string): boolean {
  const inner = join(file);
  return inner.startsWith(join(folder) + sep) && !inner.slice(folder.length).includes(`${sep}node_modules${sep}`);
}

function print(declaration: ts.Declaration): string {
  const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });
  // The declaration of a constant is inside a statement, which has the `export declare const`.
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const text = printer.printNode(ts.EmitHint.Unspecified, statement, declaration.getSourceFile());
  return text.replaceAll(/^export declare /g, 'export ');
}
