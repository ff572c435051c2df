import ts from 'typescript';
import { withoutName } from '../readable-comment.ts';

/** The declaration of a component schema. */
export interface Lifted {
  name: string;
  node: ts.Node;
}

/** Moves the members of `components.schemas` to `lifted`, and leaves references to them. */
export function lift(
  components: ts.InterfaceDeclaration,
  names: ReadonlyMap<string, string>,
  lifted: Lifted[],
): ts.InterfaceDeclaration {
  const { factory } = ts;
  const members = components.members.map((member) => {
    if (
      !ts.isPropertySignature(member) ||
      nameOf(member) !== 'schemas' ||
      !member.type ||
      !ts.isTypeLiteralNode(member.type)
    )
      return member;
    const references = member.type.members.map((schema) => {
      if (!ts.isPropertySignature(schema) || !schema.type) return schema;
      const name = names.get(nameOf(schema)) ?? nameOf(schema);
      lifted.push({ name, node: declaration(name, schema, schema.type) });
      return factory.createPropertySignature(undefined, schema.name, undefined, factory.createTypeReferenceNode(name));
    });
    return factory.createPropertySignature(
      undefined,
      member.name,
      undefined,
      factory.createTypeLiteralNode(references),
    );
  });
  return factory.updateInterfaceDeclaration(
    components,
    components.modifiers,
    components.name,
    undefined,
    undefined,
    members,
  );
}

function declaration(name: string, commented: ts.Node, type: ts.TypeNode): ts.Node {
  const exported = [ts.factory.createToken(ts.SyntaxKind.ExportKeyword)];
  const node = ts.isTypeLiteralNode(type)
    ? ts.factory.createInterfaceDeclaration(exported, name, undefined, undefined, type.members)
    : ts.factory.createTypeAliasDeclaration(exported, name, undefined, type);
  const comments = ts.getSyntheticLeadingComments(commented);
  return ts.setSyntheticLeadingComments(
    node,
    comments?.map((comment) => ({ ...comment, text: withoutName(comment.text, name) })),
  );
}

function nameOf(member: ts.PropertySignature): string {
  return ts.isIdentifier(member.name) || ts.isStringLiteral(member.name) || ts.isNumericLiteral(member.name)
    ? member.name.text
    : '';
}
