import ts from 'typescript';

const { factory } = ts;

/**
 * Declares the type of an enum by the constant that lists its values, so that they stand once. `& string` keeps the type's name in hovers and
 * errors, where `(typeof list)[number]` alone would show every value, and costs no instantiations, as a conditional type would.
 * @param node the type with its values, as a union
 */
export function typeOfList(node: ts.Node, list: string): ts.Node {
  if (!ts.isTypeAliasDeclaration(node)) return node;
  const items = factory.createIndexedAccessTypeNode(
    factory.createParenthesizedType(factory.createTypeQueryNode(factory.createIdentifier(list))),
    factory.createKeywordTypeNode(ts.SyntaxKind.NumberKeyword),
  );
  const text = factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  const values = factory.createIntersectionTypeNode([items, text]);
  const type = holdsNull(node.type)
    ? factory.createUnionTypeNode([values, factory.createLiteralTypeNode(factory.createNull())])
    : values;
  const declared = factory.createTypeAliasDeclaration(node.modifiers, node.name, undefined, type);
  return ts.setSyntheticLeadingComments(declared, ts.getSyntheticLeadingComments(node));
}

function holdsNull(type: ts.TypeNode): boolean {
  if (ts.isUnionTypeNode(type)) return type.types.some(holdsNull);
  if (ts.isParenthesizedTypeNode(type)) return holdsNull(type.type);
  return ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;
}
