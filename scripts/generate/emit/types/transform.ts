import { type GlobalContext, resolveRef, transformSchema } from 'openapi-typescript';
import ts from 'typescript';
import { valueAt } from '../../cases/case/body.ts';
import { asList, asNode, type Json, type Node } from '../../spec/node.ts';
import { changeObjects, isNode } from '../../spec/objects.ts';
import { withVariantNames } from './name-variants.ts';
import { withRequiredForms } from './required-forms.ts';

/**
 * What `openapiTS` does with a document that is read and checked already. Its own reader takes names such as `hasOwnProperty` for its methods,
 * and refuses an `operationId` that is used twice.
 */
export function transform(document: { [key: string]: Json }, binary: readonly string[]): ts.Node[] {
  const marked = structuredClone(document);
  for (const pointer of binary) Object.assign(Object(valueAt(marked, pointer)), { [binaryMark]: true });
  const steps = [
    distinctOperations,
    withParameterSchemas,
    withUnlisted,
    withVariantNames,
    withChoicesApart,
    withRequiredForms,
  ];
  const schema = steps.reduce((changed, step) => step(changed), marked as Node) as never;
  const context = {
    ...options,
    // Variants have their names already; those of openapi-typescript become required even where the document says otherwise.
    discriminators: { objects: {}, refsHandled: [] },
    injectFooter: [],
    resolve: ($ref: string) => resolveRef(schema, $ref, { silent: true }),
  } as unknown as GlobalContext;
  return transformSchema(schema, context);
}

/** A parameter with `content` has the type of its schema; openapi-typescript makes it a string. */
function withParameterSchemas(document: Node): Node {
  return changeObjects(document, (kind, node) => {
    const [content] = kind === 'Parameter' ? Object.values(asNode(node.content)) : [];
    return content === undefined ? node : { ...node, schema: asNode(content).schema ?? {} };
  });
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

/**
 * openapi-typescript makes `anyOf` an alternative to what stands beside it, so it gets a place of its own. A choice of which properties are
 * required is left out: no type has a form for it.
 */
function withChoicesApart(document: Node): Node {
  return changeObjects(document, (kind, node) => {
    if (kind !== 'Schema' || !shaping.some((keyword) => keyword in node)) return node;
    const { anyOf, oneOf, ...rest } = node;
    return {
      ...rest,
      ...(isTyped(oneOf) ? { oneOf: asList(oneOf) } : {}),
      ...(isTyped(anyOf) ? { allOf: [...asList(node.allOf), { anyOf: asList(anyOf) }] } : {}),
    };
  });
}

const shaping = ['properties', 'patternProperties', 'additionalProperties', 'allOf'];

/** Whether a choice says more than which properties are required. */
function isTyped(choice: Json | undefined): boolean {
  return asList(choice).some((variant) => Object.keys(asNode(variant)).some((keyword) => keyword !== 'required'));
}

/** Marks a schema of binary data while openapi-typescript reads the document. */
const binaryMark = 'x-is-binary';

/** The options of openapi-typescript; those that are not named are off. */
const options = {
  defaultNonNullable: false,
  silent: true,
  emptyObjectsUnknown: true,
  transform: (schema: unknown) => {
    if (binaryMark in Object(schema)) return binaryType();
    return isClosed(asNode(schema as Json)) ? emptyType() : undefined;
  },
};

/** Whether an object can have no property at all. */
function isClosed({ type, properties, patternProperties, additionalProperties }: Node): boolean {
  const listed = [...Object.keys(asNode(properties)), ...Object.keys(asNode(patternProperties))];
  return type === 'object' && additionalProperties === false && listed.length === 0;
}

/** The declarations have one member for each `operationId`, so only the first operation keeps one that is used twice. */
function distinctOperations(document: Node): Node {
  const seen = new Set<Json>();
  return changeObjects(document, (kind, { operationId, ...node }) => {
    if (kind !== 'Operation' || operationId === undefined || seen.has(operationId)) return node;
    seen.add(operationId);
    return { ...node, operationId };
  });
}

/** `Record<string, never>`. */
function emptyType(): ts.TypeNode {
  return ts.factory.createTypeReferenceNode('Record', [
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword),
  ]);
}

/** `import('./wire.ts').Binary`, so that no schema can have the same name. */
function binaryType(): ts.TypeNode {
  const argument = ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral('./wire.ts'));
  return ts.factory.createImportTypeNode(argument, undefined, ts.factory.createIdentifier('Binary'));
}
