import { asList, asNode, type Json, type Node, text } from '../../generate/spec/node.ts';
import { fromPointer } from '../../generate/spec/pointer.ts';
import { ignored, isKnown } from './keywords.ts';
import type { Notes, Schema } from './schema.ts';

/** Names of generated types by name of the component. */
export type TypeNames = ReadonlyMap<string, string>;

/** What a schema says beside its shape: annotations, and keywords without a shape. */
export function notes(node: Node, pointer: string, names: TypeNames): Notes {
  const example = node.example === undefined ? [] : [node.example];
  const keys = Object.keys(node).filter((key) => !isKnown(key, node));
  const pick = (keep: (key: string) => boolean) =>
    Object.fromEntries(keys.filter(keep).map((key) => [key, node[key] ?? null]));
  const isExtension = (key: string) => key === 'externalDocs' || (key.startsWith('x-') && key !== 'x-extensible-enum');
  return {
    pointer,
    ...text('title', node.title),
    ...text('description', node.description),
    nullable: false,
    deprecated: node.deprecated === true,
    readOnly: node.readOnly === true,
    writeOnly: node.writeOnly === true,
    ...(node.default === undefined ? {} : { default: node.default }),
    examples: node.examples === undefined ? example : Array.isArray(node.examples) ? node.examples : [node.examples],
    ...discriminator(node, names),
    other: pick((key) => !isExtension(key) && !ignored.has(key)),
    extensions: pick(isExtension),
  };
}

/** Annotations of a part count where the schema has none of its own. */
export function annotate(own: Notes, part: Schema): Notes {
  const { kind: _kind, pointer: _pointer, nullable: _nullable, other: _other, ...stated } = part;
  const set = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== false && value !== undefined));
  const examples = own.examples.length > 0 ? own.examples : part.examples;
  return { ...stated, ...set, examples, extensions: { ...part.extensions, ...own.extensions } } as Notes;
}

/** The name of the component that a reference points to; nothing if it points elsewhere. */
export function componentOf(reference: Json | undefined, names: TypeNames): string | undefined {
  const match = typeof reference === 'string' ? /^#\/components\/schemas\/[^/]+$/.exec(reference) : null;
  return match ? names.get(fromPointer(decode(match[0])).at(-1) ?? '') : undefined;
}

function decode(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}

/** A variant that the mapping does not list has the name of its component (OpenAPI 3.1, section 4.8.25.2). */
function discriminator(node: Node, names: TypeNames): Pick<Notes, 'discriminator'> {
  const { propertyName, mapping } = asNode(node.discriminator);
  if (typeof propertyName !== 'string') return {};
  const entries = Object.entries(asNode(mapping)).map(([value, target]) => ({
    value,
    name: componentOf(target, names) ?? names.get(String(target)) ?? String(target),
  }));
  for (const variant of [...asList(node.oneOf), ...asList(node.anyOf)]) {
    const { $ref: reference } = asNode(variant);
    const name = componentOf(reference, names);
    if (name === undefined || entries.some((entry) => entry.name === name)) continue;
    entries.push({ value: fromPointer(String(reference)).at(-1) ?? name, name });
  }
  return { discriminator: { property: propertyName, mapping: entries } };
}
