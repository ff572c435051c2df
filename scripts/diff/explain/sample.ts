import ts from 'typescript';

/** Deeper values are left out of samples. */
const deepest = 6;

/** A value of the type, as code, with only the required members, and with those in `also`; nothing if the type has none. */
export function sample(
  type: ts.Type,
  checker: ts.TypeChecker,
  also: readonly string[] = [],
  depth = 0,
): string | undefined {
  if (depth > deepest) return undefined;
  const { flags } = type;
  if (type.isStringLiteral() || type.isNumberLiteral()) return JSON.stringify(type.value);
  if (flags & ts.TypeFlags.BooleanLiteral) return checker.typeToString(type);
  if (flags & ts.TypeFlags.String) return '""';
  if (flags & ts.TypeFlags.Number) return '0';
  if (flags & ts.TypeFlags.Boolean) return 'true';
  if (flags & ts.TypeFlags.Null) return 'null';
  if (flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return '0';
  if (type.isUnion()) return first(type.types, (member) => sample(member, checker, also, depth + 1));
  if (checker.isArrayType(type)) return '[]';
  if (!(flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return undefined;
  const members: string[] = [];
  for (const property of type.getProperties()) {
    const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    if (isOptional && !also.includes(property.name)) continue;
    const value = sample(checker.getNonNullableType(checker.getTypeOfSymbol(property)), checker, [], depth + 1);
    if (value === undefined) return undefined;
    members.push(
      `${/^[A-Za-z_$][\w$]*$/.test(property.name) ? property.name : JSON.stringify(property.name)}: ${value}`,
    );
  }
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function first<Item, Result>(items: readonly Item[], find: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
