import { astToString } from 'openapi-typescript';
import ts from 'typescript';
import type { Json } from '../../spec/node.ts';
import { fromPointer } from '../../spec/pointer.ts';
import { type Lifted, lift } from './lift.ts';
import { plain, withReadonlyLists } from './plain.ts';
import { transform } from './transform.ts';

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
 * Prints a document as TypeScript. openapi-typescript prints every schema inside `components["schemas"]`; for readable hovers and files,
 * the schemas become declarations of their own, and the rest refers to them.
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
