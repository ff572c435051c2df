import { asNode, type Json, type Node } from '../../spec/node.ts';
import { changeObject, changeObjects, isNode, type ObjectKind, visitObjects } from '../../spec/objects.ts';
import { fromPointer, toPointer } from '../../spec/pointer.ts';
import { isLeftOut, type View, viewExamples, viewValues } from './view-values.ts';

/** A document in which every schema is in the view of where it is used. */
export interface Viewed {
  document: Node;
  /** Converts a pointer into that document to one into the original. */
  origin(pointer: string): string;
}

/**
 * Splits each component schema that differs between requests and answers: `readOnly` properties are not part of a request, and `writeOnly` ones
 * not of an answer (OpenAPI 3.1, section 4.8.24.5). Answers, and the payloads of webhooks and callbacks, keep the name; requests use
 * `NameInput`. A component that is used on one side only is changed in place. In and out: a normalized document.
 */
export function splitViews(document: Node): Viewed {
  const affected = { request: findAffected(document, 'request'), response: findAffected(document, 'response') };
  if (affected.request.size + affected.response.size === 0) return { document, origin: (pointer) => pointer };
  const used = { request: findUsed(document, 'request'), response: findUsed(document, 'response') };
  const schemas = asNode(asNode(document.components).schemas);
  const inputs = new Map<string, string>();
  for (const name of Object.keys(schemas)) {
    const differs = affected.request.has(name) || affected.response.has(name);
    if (differs && used.request.has(name) && used.response.has(name)) inputs.set(name, freeName(name, schemas, inputs));
  }
  const view = (node: Json, side: View, at: string) =>
    isNode(node)
      ? changeObject('Schema', node, at, (kind, inner) => viewSchema(kind, inner, side, document, inputs))
      : node;
  const split = Object.entries(schemas).flatMap(([name, node]) => {
    const input = inputs.get(name);
    const side = used.request.has(name) && !used.response.has(name) ? 'request' : 'response';
    const kept: [string, Json] = [
      name,
      used.request.has(name) || used.response.has(name) ? view(node, side, '') : node,
    ];
    return input === undefined ? [kept] : [kept, [input, view(node, 'request', '')] as [string, Json]];
  });
  const sided = changeSides(document, (node, side) => view(node, side, ''));
  const names = new Map([...inputs].map(([name, input]) => [input, name]));
  return {
    document: { ...sided, components: { ...asNode(sided.components), schemas: Object.fromEntries(split) } },
    origin: (pointer) => {
      const [components, section, name = '', ...rest] = fromPointer(pointer);
      const original = components === 'components' && section === 'schemas' ? names.get(name) : undefined;
      return original === undefined ? pointer : toPointer(['components', 'schemas', original, ...rest]);
    },
  };
}

/** One schema object in a view: without the properties that are not part of it, and with references to components in the same view. */
function viewSchema(
  kind: ObjectKind,
  node: Node,
  side: View,
  document: Node,
  inputs: ReadonlyMap<string, string>,
): Node {
  if (kind !== 'Schema') return node;
  const viewed = { ...node, ...viewValues(node, side, document) };
  if (isNode(node.properties)) {
    const gone = Object.keys(node.properties).filter((name) =>
      isLeftOut(asNode(node.properties)[name], side, document),
    );
    viewed.properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => !gone.includes(name)));
    if (Array.isArray(node.required)) viewed.required = node.required.filter((name) => !gone.includes(String(name)));
  }
  if (side === 'response') return viewed;
  if (typeof node.$ref === 'string') viewed.$ref = inputReference(node.$ref, inputs);
  const { mapping } = asNode(node.discriminator);
  if (isNode(mapping)) {
    const entries = Object.entries(mapping).map(([value, target]) => [value, inputReference(String(target), inputs)]);
    viewed.discriminator = { ...asNode(node.discriminator), mapping: Object.fromEntries(entries) };
  }
  return viewed;
}

/** Points a reference, or the bare name of a component, to the view of requests. */
function inputReference(reference: string, inputs: ReadonlyMap<string, string>): string {
  const name = componentName(reference);
  if (name === undefined) return inputs.get(reference) ?? reference;
  const input = inputs.get(name);
  return input === undefined ? reference : `#${toPointer(['components', 'schemas', input])}`;
}

function componentName(reference: string): string | undefined {
  const [components, section, name, ...rest] = fromPointer(reference);
  return components === 'components' && section === 'schemas' && rest.length === 0 ? name : undefined;
}

/** The component schemas that differ in a view from the original, themselves or through a schema that they refer to. */
function findAffected(document: Node, side: View): Set<string> {
  const schemas = asNode(asNode(document.components).schemas);
  const users = new Map<string, string[]>();
  const affected = new Set<string>();
  for (const [name, schema] of Object.entries(schemas)) {
    visitSchema(schema, (node) => {
      if (Object.values(asNode(node.properties)).some((property) => isLeftOut(property, side, document)))
        affected.add(name);
      const target = typeof node.$ref === 'string' ? componentName(node.$ref) : undefined;
      if (target !== undefined) users.set(target, [...(users.get(target) ?? []), name]);
    });
  }
  for (const name of affected) for (const user of users.get(name) ?? []) affected.add(user);
  return affected;
}

/** The component schemas that are used on one side. */
function findUsed(document: Node, side: View): Set<string> {
  const schemas = asNode(asNode(document.components).schemas);
  const used = new Set<string>();
  const use = (schema: Json) =>
    visitSchema(schema, (node) => {
      const name = typeof node.$ref === 'string' ? componentName(node.$ref) : undefined;
      if (name !== undefined) used.add(name);
    });
  changeSides(document, (schema, of) => {
    if (of === side) use(schema);
    return schema;
  });
  for (const name of used) use(schemas[name] ?? {});
  return used;
}

function visitSchema(schema: Json, visit: (node: Node) => void): void {
  if (isNode(schema))
    visitObjects({ components: { schemas: { it: schema } } }, (kind, node) => kind === 'Schema' && visit(node));
}

/** Changes every schema outside `components.schemas`; `change` gets the side it is on. */
function changeSides(document: Node, change: (schema: Json, side: View) => Json): Node {
  const sideOf = (pointer: string): View => {
    const received = /^\/webhooks\/|^\/components\/(pathItems|callbacks)\/|\/callbacks\/(?!.*\/responses\/)/.test(
      pointer,
    );
    const isRequest =
      /\/(requestBody|requestBodies|parameters)(\/|$)/.test(pointer) && !/\/(responses|headers)\//.test(pointer);
    return isRequest !== received ? 'request' : 'response';
  };
  return changeObjects(document, (kind, node, pointer) => {
    if (!(kind === 'MediaType' || kind === 'Parameter' || kind === 'Header') || node.schema === undefined) return node;
    const side = sideOf(pointer);
    return { ...viewExamples(node, side, document), schema: change(node.schema, side) };
  });
}

function freeName(name: string, schemas: Node, inputs: ReadonlyMap<string, string>): string {
  const taken = new Set([...Object.keys(schemas), ...inputs.values()]);
  let input = `${name}Input`;
  for (let count = 2; taken.has(input); count += 1) input = `${name}Input${count}`;
  return input;
}
