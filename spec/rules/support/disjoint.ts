import { asList, asNode, type Context, follow, members, type Node, type Place } from './document.ts';

const allTypes = ['null', 'boolean', 'number', 'string', 'array', 'object'];

/** Constraints of a schema and all its parts. */
interface Facts {
  types: string[];
  /** From `enum` or `const`. */
  values?: unknown[];
  required: string[];
  property: (name: string) => Place | undefined;
}

/** Whether certainly no value matches both schemas; `false` also if that is unknown. */
export function areDisjoint(a: Place, b: Place, context: Context, path: readonly string[] = []): boolean {
  const [left, right] = [follow(a, context), follow(b, context)];
  if (left.value === false || right.value === false) return true;
  const pair = `${left.location.absolutePointer} ${right.location.absolutePointer}`;
  if (path.includes(pair)) return false;
  const deeper = [...path, pair];

  const isApart = (variants: Place[], other: Place) =>
    variants.length > 0 && variants.every((variant) => areDisjoint(variant, other, context, deeper));
  if (
    ['oneOf', 'anyOf'].some(
      (keyword) => isApart(members(left, keyword), right) || isApart(members(right, keyword), left),
    )
  ) {
    return true;
  }
  const [x, y] = [factsOf(left, context, []), factsOf(right, context, [])];
  if (x.values && y.values && !x.values.some((value) => y.values?.includes(value))) return true;
  const common = x.types.filter((type) => y.types.includes(type));
  if (common.some((type) => type !== 'object')) return false;
  return (
    common.length === 0 ||
    [...x.required, ...y.required].some((name) => {
      const [p, q] = [x.property(name), y.property(name)];
      return p !== undefined && q !== undefined && areDisjoint(p, q, context, deeper);
    })
  );
}

function factsOf(place: Place, context: Context, path: readonly unknown[]): Facts {
  const { value, location } = follow(place, context);
  const node = path.includes(value) ? {} : asNode(value);
  const parts = members({ value: node, location }, 'allOf').map((part) => factsOf(part, context, [...path, value]));
  const values = valuesOf(node) ?? parts.find((part) => part.values)?.values;
  const own = members({ value: node, location }, 'properties');
  // A property that is not listed may have any value, or none in a closed object.
  const unlisted = { value: node.additionalProperties ?? true, location: location.child(['additionalProperties']) };
  return {
    types: parts.reduce((types, part) => types.filter((type) => part.types.includes(type)), typesOf(node)),
    ...(values ? { values } : {}),
    required: [...asList(node.required).map(String), ...parts.flatMap((part) => part.required)],
    property: (name) =>
      own.find(({ key }) => key === name) ??
      parts.map((part) => part.property(name)).find((found) => found) ??
      unlisted,
  };
}

function valuesOf(node: Node): unknown[] | undefined {
  return 'const' in node ? [node.const] : Array.isArray(node.enum) ? node.enum : undefined;
}

function typesOf(node: Node): string[] {
  const values = valuesOf(node)?.map((value) =>
    value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value,
  );
  const types = node.type === undefined ? (values ?? allTypes) : [node.type].flat().map(String);
  return types.map((type) => (type === 'integer' ? 'number' : type));
}
