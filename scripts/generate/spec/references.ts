import { type Problem, Problems } from '../../command/problems.ts';
import type { Json, Node } from './node.ts';
import { changeObject, changeObjects, isNode, type ObjectKind, visitObjects } from './objects.ts';
import { decoded, fromPointer, toPointer } from './pointer.ts';
import { pascalCase } from './words.ts';

/** Where the components of a kind are. */
const components: { readonly [Kind in ObjectKind]?: string } = {
  Schema: 'schemas',
  Response: 'responses',
  Parameter: 'parameters',
  Example: 'examples',
  RequestBody: 'requestBodies',
  Header: 'headers',
  SecurityScheme: 'securitySchemes',
  Link: 'links',
  Callback: 'callbacks',
};

/** A longer chain of references is taken for a circle. */
const longestChain = 10_000;

/**
 * The document with references to components only. A schema elsewhere, such as one in `$defs` or in a path, becomes a component, since it may
 * refer to itself; anything else that is referred to elsewhere is inlined.
 * @throws Problems for references that lead nowhere.
 */
export function resolveReferences(document: Node): Node {
  const problems: Problem[] = [];
  const anchors = findAnchors(document);
  const schemas = { ...((document.components as Node | undefined)?.schemas as Node | undefined) };
  const names = new Map<string, string>();
  let added = false;

  function nameOf(reference: string, target: Json): string {
    const known = names.get(reference);
    if (known !== undefined) return known;
    const name = freeName(reference, schemas);
    names.set(reference, name);
    schemas[name] = target;
    added = true;
    return name;
  }

  function change(kind: ObjectKind, node: Node, pointer: string): Node {
    const { $ref: reference, ...siblings } = node;
    if (typeof reference !== 'string' || isComponent(kind, reference)) return node;
    const anchor = kind === 'Schema' ? (anchors.get(reference) ?? inResource(document, reference, pointer)) : undefined;
    if (anchor && isComponent('Schema', anchor.reference)) return { ...siblings, $ref: anchor.reference };
    const target = anchor?.schema ?? followTo(document, reference);
    if (target === undefined) {
      problems.push({
        code: 'no-unresolved-refs',
        place: `#${pointer}`,
        finding: nowhere(reference),
        remedy: 'Point `$ref` at something that exists.',
      });
      return node;
    }
    if (kind === 'Schema')
      return { ...siblings, $ref: `#${toPointer(['components', 'schemas', nameOf(reference, target)])}` };
    return isNode(target) ? changeObject(kind, { ...target, ...siblings }, pointer, change) : node;
  }

  let resolved = changeObjects(document, change);
  // The new components may refer to more.
  for (let round = 0; added && round < longestChain; round += 1) {
    added = false;
    resolved = changeObjects(
      { ...resolved, components: { ...(resolved.components as Node), schemas: { ...schemas } } },
      change,
    );
  }
  if (problems.length > 0) throw new Problems(problems);
  return withoutAddresses(resolved);
}

/** References that lead nowhere, each with its places. In: a bundled document. */
export function findBrokenReferences(document: Node): { finding: string; pointers: string[] }[] {
  const anchors = findAnchors(document);
  const broken = new Map<string, string[]>();
  visitObjects(document, (kind, { $ref: reference }, pointer) => {
    if (typeof reference !== 'string') return;
    if (kind === 'Schema' && (anchors.has(reference) || inResource(document, reference, pointer))) return;
    const target = followTo(document, reference);
    if (isNode(target) || (kind === 'Schema' && typeof target === 'boolean')) return;
    broken.set(reference, [...(broken.get(reference) ?? []), pointer]);
  });
  return [...broken].map(([reference, pointers]) => ({ finding: nowhere(reference), pointers }));
}

/** Without what only references need; otherwise a schema that stands in two places has the same address twice. */
function withoutAddresses(document: Node): Node {
  return changeObjects(document, (kind, node) => {
    if (kind !== 'Schema') return node;
    const { $id: _id, $anchor: _anchor, $dynamicAnchor: _dynamicAnchor, $defs: _defs, ...schema } = node;
    return schema;
  });
}

function isComponent(kind: ObjectKind, reference: string): boolean {
  const section = components[kind];
  return section !== undefined && new RegExp(`^#/components/${section}/[^/]+$`).test(reference);
}

function nowhere(reference: string): string {
  return `\`$ref: ${reference.length > 100 ? `${reference.slice(0, 100)}…` : reference}\` leads nowhere.`;
}

/** The value that a reference leads to, through further references. */
export function followTo(document: Node, reference: string): Json | undefined {
  let target: Json | undefined = { $ref: reference };
  for (let step = 0; step < longestChain; step += 1) {
    if (!isNode(target) || typeof target.$ref !== 'string') return target;
    const next = valueAt(document, target.$ref);
    // An anchor is not followed here: its reference stands where it is written, and is resolved there.
    if (next === undefined && step > 0 && /^#[\w.-]+$/.test(target.$ref)) return target;
    target = next;
  }
  return undefined;
}

/** An object, or the component that it refers to, with its pointer. In: a part of a normalized document, which is at `pointer`. */
export function resolveComponent(document: Node, value: Json | undefined, pointer: string): [Node, string] {
  if (!isNode(value)) return [{}, pointer];
  if (typeof value.$ref !== 'string') return [value, pointer];
  let target: Json | undefined = document;
  for (const token of fromPointer(decoded(value.$ref))) target = isNode(target) ? target[token] : undefined;
  return resolveComponent(document, target, decoded(value.$ref).slice(1));
}

export function valueAt(document: Node, reference: string): Json | undefined {
  if (!/^#(\/|$)/.test(reference)) return undefined;
  let here: Json | undefined = document;
  for (const token of fromPointer(decoded(reference))) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, token)) return undefined;
    here = (here as Node)[token];
  }
  return here;
}

/**
 * What a reference leads to from inside a schema with an `$id`, or by an `$id` with a pointer after it (JSON Schema 2020-12, section 8.2.1). One
 * that leads to something in the document as it stands is read that way.
 */
export function inResource(
  document: Node,
  reference: string,
  from: string,
): { schema: Json; reference: string } | undefined {
  const [address = '', fragment = ''] = decoded(reference).split('#', 2);
  if ((address === '' && valueAt(document, reference) !== undefined) || !/^(\/|$)/.test(fragment)) return undefined;
  let found: { schema: Json; reference: string } | undefined;
  visitObjects(document, (kind, { $id: id }, pointer) => {
    if (kind !== 'Schema' || typeof id !== 'string') return;
    if (address === '' ? !`${from}/`.startsWith(`${pointer}/`) : id.replace(/#$/, '') !== address) return;
    const target = `#${pointer}${fragment}`;
    const schema = valueAt(document, target);
    // Inner objects are visited first.
    if (schema !== undefined) found ??= { schema, reference: target };
  });
  return found;
}

/** Schemas by the references that their `$anchor`, `$dynamicAnchor` and `$id` allow (JSON Schema 2020-12, section 8.2). */
function findAnchors(document: Node): Map<string, { schema: Json; reference: string }> {
  const anchors = new Map<string, { schema: Json; reference: string }>();
  visitObjects(document, (kind, node, pointer) => {
    if (kind !== 'Schema') return;
    for (const keyword of ['$anchor', '$dynamicAnchor'] as const)
      if (typeof node[keyword] === 'string')
        anchors.set(`#${node[keyword]}`, { schema: node, reference: `#${pointer}` });
    if (typeof node.$id === 'string') anchors.set(node.$id, { schema: node, reference: `#${pointer}` });
  });
  return anchors;
}

/** A name for a schema without one, made from the end of the reference. */
function freeName(reference: string, taken: Node): string {
  const tokens = fromPointer(decoded(reference)).filter(
    (token) => !/^(components|schemas|properties|\$defs|items|content|schema)$/.test(token),
  );
  const wanted = pascalCase(tokens.slice(-3).join(' ')) || pascalCase(reference) || 'Schema';
  let name = wanted;
  for (let count = 2; Object.hasOwn(taken, name); count += 1) name = `${wanted}${count}`;
  return name;
}
