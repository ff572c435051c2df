import { astToString, type GlobalContext, resolveRef, scanDiscriminators, transformSchema } from 'openapi-typescript';
import ts from 'typescript';
import { valueAt } from '../cases/case/body.ts';
import { asList, asNode, type Json, type Node } from '../spec/node.ts';
import { changeObjects, isNode } from '../spec/objects.ts';
import { fromPointer } from '../spec/pointer.ts';
import { readableComment, withoutName } from './readable-comment.ts';

/** The declarations of openapi-typescript, as text that is not yet formatted. */
export interface Declarations {
  /** One exported interface or type per component schema, under its plain name. */
  schemas: Declared;
  /** `paths`, `operations` and `components`, which refer to the plain names. */
  openapi: Declared;
}

/** Declarations as text, and the names of the component schemas that they refer to. */
interface Declared {
  text: string;
  uses: string[];
}

/** The input: a document, and its component schemas under the names of their types. */
export interface Described {
  document: { [key: string]: Json };
  schemas: readonly { name: string; schema: { kind: string; pointer: string }; usedIn?: { request: boolean } }[];
  /** Pointers of the schemas whose values are binary data. */
  binary?: readonly string[];
}

/**
 * The only file that uses openapi-typescript, which prints every schema inside `components["schemas"]`. For readable hovers and files, this
 * lifts the schemas out to declarations of their own and lets the rest refer to them.
 */
export async function declare(api: Described): Promise<Declarations> {
  const tree = transform(api.document, api.binary ?? []);
  const names = new Map(api.schemas.map(({ name, schema }) => [fromPointer(schema.pointer).at(-1) ?? name, name]));
  const enums = new Set(api.schemas.filter(({ schema }) => schema.kind === 'enum').map(({ name }) => name));
  const sent = new Set(api.schemas.filter(({ usedIn }) => usedIn?.request).map(({ name }) => name));
  const lifted: Lifted[] = [];
  const rest: ts.Node[] = [];
  for (const node of plain(tree, names, enums)) {
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'components') rest.push(lift(node, names, lifted));
    // What the document has none of is an alias of an empty record, such as `operations` without any `operationId`.
    else if (ts.isInterfaceDeclaration(node) || isExported(node)) rest.push(node);
  }
  const declared = (nodes: ts.Node[]): Declared => ({ text: astToString(nodes), uses: referencesIn(nodes, names) });
  return {
    schemas: declared(lifted.map(({ name, node }) => (sent.has(name) ? withReadonlyLists(node) : node))),
    openapi: declared(rest),
  };
}

/**
 * What `openapiTS` does with a document that is read and checked already. Its own reader takes names such as `hasOwnProperty` for its methods,
 * and refuses an `operationId` that is used twice.
 */
function transform(document: { [key: string]: Json }, binary: readonly string[]): ts.Node[] {
  const marked = structuredClone(document);
  for (const pointer of binary) Object.assign(Object(valueAt(marked, pointer)), { [binaryMark]: true });
  const schema = withUnlisted(distinctOperations(marked)) as never;
  const context = {
    ...options,
    discriminators: scanDiscriminators(schema, options as never),
    injectFooter: [],
    resolve: ($ref: string) => resolveRef(schema, $ref, { silent: true }),
  } as unknown as GlobalContext;
  return transformSchema(schema, context);
}

/** A property may be required without being listed. */
function withUnlisted(document: Node): Node {
  return changeObjects(document, (kind, node) => {
    if (kind !== 'Schema' || !isNode(node.properties)) return node;
    const unlisted = asList(node.required)
      .map(String)
      .filter((name) => !Object.hasOwn(asNode(node.properties), name));
    if (unlisted.length === 0) return node;
    return { ...node, properties: { ...node.properties, ...Object.fromEntries(unlisted.map((name) => [name, {}])) } };
  });
}

/** Marks a schema of binary data while openapi-typescript reads the document. */
const binaryMark = 'x-is-binary';

/** The options of openapi-typescript; those that are not named are off. */
const options = {
  defaultNonNullable: false,
  silent: true,
  transform: (schema: unknown) => (binaryMark in Object(schema) ? binaryType() : undefined),
};

/** The declarations have one member for each `operationId`, so only the first operation keeps one that is used twice. */
function distinctOperations(document: Node): Node {
  const seen = new Set<Json>();
  return changeObjects(document, (kind, { operationId, ...node }) => {
    if (kind !== 'Operation' || operationId === undefined || seen.has(operationId)) return node;
    seen.add(operationId);
    return { ...node, operationId };
  });
}

/** `import('./wire.ts').Binary`, so that no schema can have the same name. */
function binaryType(): ts.TypeNode {
  const argument = ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral('./wire.ts'));
  return ts.factory.createImportTypeNode(argument, undefined, ts.factory.createIdentifier('Binary'));
}

/** The declaration of a component schema. */
interface Lifted {
  name: string;
  node: ts.Node;
}

/** The names of component schemas that declarations refer to, in their order. */
function referencesIn(nodes: readonly ts.Node[], names: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) found.add(node.typeName.text);
    ts.forEachChild(node, visit);
  };
  for (const node of nodes) visit(node);
  return [...names.values()].filter((name) => found.has(name));
}

/** Whether an alias is one that the package exports. */
function isExported(node: ts.Node): boolean {
  return ts.isTypeAliasDeclaration(node) && ['paths', 'components', 'operations'].includes(node.name.text);
}

/** References by plain name, open enums that editors can complete, and comments that read as prose. */
function plain(tree: ts.Node[], names: ReadonlyMap<string, string>, enums: ReadonlySet<string>): ts.Node[] {
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
function withReadonlyLists(node: ts.Node): ts.Node {
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

/** Moves the members of `components.schemas` to `lifted`, and leaves references to them. */
function lift(
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
