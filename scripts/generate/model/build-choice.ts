import { asList, asNode, type Node, text } from '../spec/node.ts';
import { noteNewMembers } from './annotations/new-members.ts';
import type { Json } from './api.ts';
import { apart, buildSchema, type Part } from './build-schema.ts';
import { type Building, componentOf } from './building.ts';
import type { EnumValue, UnionShape } from './schema.ts';

/** Builds the closed list of an `enum` or a `const`. `types` are the JSON types that the schema names. */
export function enumPart(values: readonly Json[], node: Node, types: readonly string[]): Part {
  const descriptions = asNode(node['x-enumDescriptions']);
  const typesAllowNull = node.type === undefined || types.includes('null');
  const shown: EnumValue[] = values
    .filter((value) => value !== null && (types.length === 0 || types.some((type) => isOfType(value, type))))
    .map((value) => ({
      value,
      ...(Object.hasOwn(descriptions, String(value)) ? text('description', descriptions[String(value)]) : {}),
    }));
  const nullable = typesAllowNull && values.includes(null);
  if (shown.length === 0) return { kind: nullable ? 'null' : 'never', nullable: false };
  return { kind: 'enum', values: shown, nullable };
}

function isOfType(value: Json, type: string): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}

/** Builds `oneOf` or `anyOf`; a variant that is only null makes the choice nullable instead. */
export function unionPart(node: Node, mode: 'oneOf' | 'anyOf', pointer: string, building: Building): Part {
  const variants = asList(node[mode]).map((member, index) =>
    apart(buildSchema(member, `${pointer}/${mode}/${index}`, building)),
  );
  const shown = variants.filter((variant) => variant.kind !== 'null');
  const nullable = shown.length < variants.length;
  const [only] = shown;
  if (shown.length === 1 && only) return { ...only, nullable: only.nullable || nullable };
  return {
    kind: 'union',
    mode,
    variants: shown,
    nullable,
    ...discriminator(node, pointer, building),
  };
}

/** The mapping is complete, but its targets may be names of types. */
function discriminator(node: Node, pointer: string, building: Building): Pick<UnionShape, 'discriminator'> {
  noteNewMembers(asNode(node.discriminator), ['defaultMapping'], `${pointer}/discriminator`, building.diagnostics);
  const { propertyName, mapping } = asNode(node.discriminator);
  if (typeof propertyName !== 'string') return {};
  const entries = Object.entries(asNode(mapping)).map(([value, target]) => ({
    value,
    name: componentOf(String(target), building)?.name ?? building.names.get(String(target)) ?? String(target),
  }));
  return { discriminator: { property: propertyName, mapping: entries } };
}
