import ts from 'typescript';
import { readableComment } from '../readable-comment.ts';

/** References by plain name, open enums that editors can complete, and comments that read as prose. */
export function plain(tree: ts.Node[], names: ReadonlyMap<string, string>, enums: ReadonlySet<string>): ts.Node[] {
  const transformed = ts.transform(tree, [
    (context) => (root) => {
      const visit = (node: ts.Node): ts.Node => {
        const visited = ts.visitEachChild(node, visit, context);
        const replaced =
          reference(visited, names) ?? (ts.isUnionTypeNode(visited) ? openUnion(visited, enums) : visited);
        const comments = ts.getSyntheticLeadingComments(visited);
        if (!comments) return replaced;
        return ts.setSyntheticLeadingComments(
          replaced,
          comments.flatMap((comment) => readableComment(comment.text).map((text) => ({ ...comment, text }))),
        );
      };
      return visit(root);
    },
  ]);
  return transformed.transformed;
}

/** `components["schemas"]["Name"]` as `Name`; undefined for any other node. */
function reference(node: ts.Node, names: ReadonlyMap<string, string>): ts.TypeNode | undefined {
  const name = indexOf(node, 1);
  if (name === undefined || indexOf(ts.isIndexedAccessTypeNode(node) ? node.objectType : node, 0) !== 'schemas')
    return undefined;
  return ts.factory.createTypeReferenceNode(names.get(name) ?? name);
}

/** The literal index of an indexed access type that lies `depth` accesses above the name `components`. */
function indexOf(node: ts.Node, depth: number): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node)) return undefined;
  let inner: ts.TypeNode = node.objectType;
  for (let level = 0; level < depth; level += 1) {
    if (!ts.isIndexedAccessTypeNode(inner)) return undefined;
    inner = inner.objectType;
  }
  const isRoot =
    ts.isTypeReferenceNode(inner) && ts.isIdentifier(inner.typeName) && inner.typeName.text === 'components';
  const index = node.indexType;
  return isRoot && ts.isLiteralTypeNode(index) && ts.isStringLiteral(index.literal) ? index.literal.text : undefined;
}

/** In a union, `string` would absorb the values of an enum; with `string & {}` editors still offer them. */
function openUnion(union: ts.UnionTypeNode, enums: ReadonlySet<string>): ts.UnionTypeNode {
  const isEnum = (member: ts.Node): boolean =>
    // openapi-typescript makes string literals from identifiers whose names include the quotes.
    (ts.isIdentifier(member) && member.text.startsWith('"')) ||
    (ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal)) ||
    (ts.isTypeReferenceNode(member) && ts.isIdentifier(member.typeName) && enums.has(member.typeName.text)) ||
    (ts.isParenthesizedTypeNode(member) && isEnum(member.type)) ||
    (ts.isUnionTypeNode(member) && member.types.some(isEnum));
  if (!union.types.some(isEnum)) return union;
  const open = ts.factory.createParenthesizedType(
    ts.factory.createIntersectionTypeNode([
      ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      ts.factory.createTypeLiteralNode([]),
    ]),
  );
  return ts.factory.createUnionTypeNode(
    union.types.map((member) => (member.kind === ts.SyntaxKind.StringKeyword ? open : member)),
  );
}

/** Lists that callers pass may be constants. */
export function withReadonlyLists(node: ts.Node): ts.Node {
  const { transformed } = ts.transform(node, [
    (context) => (root) => {
      const visit = (inner: ts.Node): ts.Node => {
        const visited = ts.visitEachChild(inner, visit, context);
        if (!ts.isArrayTypeNode(visited) && !ts.isTupleTypeNode(visited)) return visited;
        return ts.factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, visited);
      };
      return visit(root);
    },
  ]);
  return transformed[0] ?? node;
}
