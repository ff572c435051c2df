import { isDeepStrictEqual } from 'node:util';
import type { Json, Node } from '../node.ts';
import { isNode, memberOf } from '../objects.ts';
import { followTo } from '../references.ts';

/** Members of a schema that constrain nothing, besides extensions. */
const annotations = new Set([
  ...['title', 'description', 'default', 'example', 'examples', 'deprecated', 'externalDocs', 'xml', '$comment'],
]);

/** Whether two schemas of a document say the same of a value, whatever they are called and described as. */
export function acceptSame(document: Node, left: Json, right: Json): boolean {
  return new Comparison(document).same(left, right);
}

class Comparison {
  readonly #document: Node;
  /** The pairs of references that were met. Inside of each other, they are as equal as the rest of them. */
  readonly #met = new Set<string>();

  constructor(document: Node) {
    this.#document = document;
  }

  same(left: Json, right: Json): boolean {
    const [one, other] = [this.#constraints(left), this.#constraints(right)];
    if (!isNode(one) || !isNode(other)) return one === other;
    const pair = `${one.$ref} ${other.$ref}`;
    if (isOnlyReference(one) || isOnlyReference(other)) {
      if (this.#met.has(pair) || isDeepStrictEqual(one, other)) return true;
      this.#met.add(pair);
      const [target, another] = [this.#target(one), this.#target(other)];
      return target !== undefined && another !== undefined && this.same(target, another);
    }
    return sameNames(one, other) && Object.keys(one).every((key) => this.#sameMember(key, one[key], other[key]));
  }

  #constraints(schema: Json): Json {
    if (!isNode(schema)) return schema;
    const entries = Object.entries(schema);
    return Object.fromEntries(entries.filter(([key]) => !annotations.has(key) && !key.startsWith('x-')));
  }

  #target(schema: Node): Json | undefined {
    return isOnlyReference(schema) ? followTo(this.#document, schema.$ref) : schema;
  }

  #sameMember(key: string, left: Json = null, right: Json = null): boolean {
    const member = memberOf('Schema', key);
    if (!member) return isDeepStrictEqual(left, right);
    if (member.as === 'one') return this.same(left, right);
    const [one, other] = [Object(left) as Node, Object(right) as Node];
    return sameNames(one, other) && Object.keys(one).every((name) => this.same(one[name] ?? null, other[name] ?? null));
  }
}

function isOnlyReference(schema: Node): schema is { $ref: string } {
  return typeof schema.$ref === 'string' && Object.keys(schema).length === 1;
}

function sameNames(left: Node, right: Node): boolean {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => Object.hasOwn(right, name));
}
