import ts from 'typescript';

/** A declaration with members. */
export type WithMembers = ts.TypeLiteralNode | ts.InterfaceDeclaration;
/** A property, or an index signature. */
export type Member = ts.PropertySignature | ts.IndexSignatureDeclaration;

/** Whether the node has members. */
export function hasMembers(node: ts.Node): node is WithMembers {
  return ts.isTypeLiteralNode(node) || ts.isInterfaceDeclaration(node);
}

/** Properties by name; `*` is the index signature, as in places. */
export function membersOf(node: WithMembers): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const member of node.members) {
    if (ts.isIndexSignatureDeclaration(member)) members.set('*', member);
    else if (ts.isPropertySignature(member)) members.set(nameOf(member.name), member);
  }
  return members;
}

function nameOf(name: ts.PropertyName): string {
  return ts.isComputedPropertyName(name) || ts.isBigIntLiteral(name) ? name.getText() : name.text;
}

/** Whether the member is optional. */
export function isOptional(member: Member): boolean {
  return ts.isPropertySignature(member) && member.questionToken !== undefined;
}

/** Whether the member is read-only. */
export function isReadonly(member: Member): boolean {
  return member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
}

/** The node without parentheses. */
export function unwrap<Node extends ts.Node>(node: Node): Node | ts.TypeNode {
  return ts.isParenthesizedTypeNode(node) ? unwrapType(node) : node;
}

/** The same for a type. */
export function unwrapType(node: ts.TypeNode): ts.TypeNode {
  return ts.isParenthesizedTypeNode(node) ? unwrapType(node.type) : node;
}

/** The declaration on one line, without comments. Members of unions and objects are sorted, since their order has no meaning. */
export function text(node: ts.Node, renames: ReadonlyMap<string, string> = new Map()): string {
  const inner = (child: ts.Node) => text(child, renames);
  if (ts.isParenthesizedTypeNode(node)) return inner(node.type);
  if (ts.isUnionTypeNode(node)) return node.types.map(inner).sort().join(' | ');
  if (ts.isIntersectionTypeNode(node))
    return node.types
      .map((type) => (ts.isUnionTypeNode(unwrapType(type)) ? `(${inner(type)})` : inner(type)))
      .join(' & ');
  if (ts.isArrayTypeNode(node))
    return ts.isParenthesizedTypeNode(node.elementType)
      ? `(${inner(node.elementType)})[]`
      : `${inner(node.elementType)}[]`;
  if (hasMembers(node)) {
    const members = node.members.map(inner).sort();
    return members.length === 0 ? '{}' : `{ ${members.join('; ')} }`;
  }
  if (ts.isPropertySignature(node))
    return `${isReadonly(node) ? 'readonly ' : ''}${node.name.getText()}${isOptional(node) ? '?' : ''}: ${node.type ? inner(node.type) : 'unknown'}`;
  if (ts.isIndexSignatureDeclaration(node)) return `[name: string]: ${inner(node.type)}`;
  if (ts.isTypeReferenceNode(node) && !node.typeArguments)
    return renames.get(node.typeName.getText()) ?? node.typeName.getText();
  return node.getText();
}
