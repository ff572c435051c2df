import { type GlobalContext, resolveRef, scanDiscriminators, transformSchema } from 'openapi-typescript';
import ts from 'typescript';
import { valueAt } from '../../cases/case/body.ts';
import { asList, asNode, type Json, type Node } from '../../spec/node.ts';
import { changeObjects, isNode } from '../../spec/objects.ts';
import { withRequiredForms } from './required-forms.ts';

/**
 * What `openapiTS` does with a document that is read and checked already. Its own reader takes names such as `hasOwnProperty` for its methods,
 * and refuses an `operationId` that is used twice.
 */
export function transform(document: { [key: string]: Json }, binary: readonly string[]): ts.Node[] {
  const marked = structuredClone(document);
  for (const pointer of binary) Object.assign(Object(valueAt(marked, pointer)), { [binaryMark]: true });
  const schema = withRequiredForms(withUnlisted(withParameterSchemas(distinctOperations(marked)))) as never;
  const context = {
    ...options,
    discriminators: scanDiscriminators(schema, options as never),
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
