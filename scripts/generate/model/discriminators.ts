import { asList, asNode, type Json, type Node } from '../spec/node.ts';
import { changeObjects, visitObjects } from '../spec/objects.ts';
import { decoded, fromPointer, toPointer } from '../spec/pointer.ts';
import { followTo } from '../spec/references.ts';

/**
 * The document with every discriminator's mapping complete: what has no entry is named as its component is. Without `oneOf` or `anyOf`, a
 * discriminator is about the components that extend its schema (OpenAPI 3.1, section 4.8.25). In and out: a normalized document.
 */
export function withMappings(document: Node): Node {
  const extended = extensions(document);
  return changeObjects(document, (kind, node, pointer) => {
    const { propertyName, mapping } = asNode(node.discriminator);
    if (kind !== 'Schema' || typeof propertyName !== 'string') return node;
    const listed = asNode(mapping);
    const named = new Set(Object.values(listed).map((target) => componentName(String(target))));
    const choices = [...asList(node.oneOf), ...asList(node.anyOf)];
    const variants =
      choices.length > 0
        ? choices.flatMap((choice) => componentName(String(asNode(choice).$ref)) ?? [])
        : descendants(componentName(`#${pointer}`) ?? '', extended);
    const implied = variants.filter((name) => !named.has(name) && !Object.hasOwn(listed, name));
    const entries = implied.map((name): [string, Json] => [name, `#${toPointer(['components', 'schemas', name])}`]);
    return {
      ...node,
      discriminator: { ...asNode(node.discriminator), mapping: { ...listed, ...Object.fromEntries(entries) } },
    };
  });
}

/** A property of a component that discriminators look at, and the values by which they know the component; the best first. */
export interface Named {
  property: string;
  values: string[];
}

const known = new WeakMap<Node, Map<string, Named[]>>();

/**
 * How discriminators name each component schema, by its pointer. One that others extend has their values as well, and a value that the schema of the property
 * does not allow is left out. In: a document whose mappings are complete.
 */
export function namesOfVariants(document: Node): ReadonlyMap<string, readonly Named[]> {
  const names = known.get(document) ?? findNames(document);
  known.set(document, names);
  return names;
}

function findNames(document: Node): Map<string, Named[]> {
  const given = new Map<string, Map<string, string[]>>();
  visitObjects(document, (kind, node) => {
    const { propertyName, mapping } = asNode(node.discriminator);
    if (kind !== 'Schema' || typeof propertyName !== 'string') return;
    for (const [value, target] of Object.entries(asNode(mapping))) {
      const name = componentName(String(target)) ?? String(target);
      const properties = given.get(name) ?? new Map<string, string[]>();
      given.set(name, properties.set(propertyName, [...(properties.get(propertyName) ?? []), value]));
    }
  });
  const extended = given.size === 0 ? new Map<string, string[]>() : extensions(document);
  const names = new Map<string, Named[]>();
  for (const [name, properties] of given) {
    const all = [...properties].map(([property, values]): Named => {
      const inherited = descendants(name, extended).flatMap((other) => given.get(other)?.get(property) ?? []);
      const allowed = [...new Set([...values, ...inherited])].filter((value) => {
        return admits(asNode(asNode(document.components).schemas)[name], property, value, document);
      });
      return { property, values: allowed };
    });
    const useful = all.filter(({ values }) => values.length > 0);
    if (useful.length > 0) names.set(toPointer(['components', 'schemas', name]), useful);
  }
  return names;
}

/** Whether a schema allows a property to have a value, as far as the lists of values in it say. */
function admits(schema: Json | undefined, property: string, value: string, document: Node): boolean {
  const node = resolved(schema, document);
  const parts = asList(node.allOf).every((part) => admits(part, property, value, document));
  return parts && allows(asNode(node.properties)[property], value, document);
}

function allows(schema: Json | undefined, value: string, document: Node): boolean {
  const { const: only, enum: values, type, allOf } = resolved(schema, document);
  const types = Array.isArray(type) ? type : [type ?? 'string'];
  return (
    (only === undefined || only === value) &&
    (!Array.isArray(values) || values.includes(value)) &&
    types.includes('string') &&
    asList(allOf).every((part) => allows(part, value, document))
  );
}

function resolved(schema: Json | undefined, document: Node): Node {
  const node = asNode(schema);
  return typeof node.$ref === 'string' ? asNode(followTo(document, node.$ref)) : node;
}

/** The component schemas that have each component in their `allOf`. */
function extensions(document: Node): Map<string, string[]> {
  const extended = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(asNode(asNode(document.components).schemas))) {
    for (const part of asList(asNode(schema).allOf)) {
      const base = componentName(String(asNode(part).$ref));
      if (base !== undefined) extended.set(base, [...(extended.get(base) ?? []), name]);
    }
  }
  return extended;
}

/** The components that extend a component, directly or through others. */
function descendants(name: string, extended: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>(extended.get(name));
  for (const one of found) for (const other of extended.get(one) ?? []) found.add(other);
  found.delete(name);
  return [...found];
}

function componentName(reference: string): string | undefined {
  const [components, section, name, ...rest] = fromPointer(decoded(reference));
  return components === 'components' && section === 'schemas' && rest.length === 0 ? name : undefined;
}
