import ts from 'typescript';

/** The type of a member, without `undefined` and `null`. */
export function typeOf(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Type {
  return checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
}

/** The type of a member by name; nothing if there is none. */
export function member(checker: ts.TypeChecker, type: ts.Type | undefined, name: string): ts.Type | undefined {
  const symbol = type?.getProperty(name);
  return symbol && typeOf(checker, symbol);
}

/** The members of an object type by name; none for other types, such as `never`. */
export function members(type: ts.Type | undefined): Map<string, ts.Symbol> {
  if (!type || (type.flags & ts.TypeFlags.Object) === 0) return new Map();
  return new Map(type.getProperties().map((symbol) => [symbol.name, symbol]));
}

/** Whether the member is optional. */
export function isOptional(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0;
}

/** The type node of the member. */
export function typeNode(symbol: ts.Symbol): ts.TypeNode | undefined {
  const declaration = symbol.valueDeclaration;
  return declaration && ts.isPropertySignature(declaration) ? declaration.type : undefined;
}
