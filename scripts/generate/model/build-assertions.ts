import { asList, asNode, type Node } from '../spec/node.ts';
import { toPointer } from '../spec/pointer.ts';
import type { Json } from './api.ts';
import { buildSchema, type Part } from './build-schema.ts';
import type { Building } from './building.ts';
import type { AssertionShape, Schema } from './schema.ts';

/** The constraints of a schema that no type can express, each as a part of its own (JSON Schema 2020-12, sections 10 and 11). */
export function assertionParts(node: Node, pointer: string, building: Building): Part[] {
  const at = (keyword: string) => buildSchema(node[keyword], `${pointer}/${keyword}`, building);
  const found: AssertionShape['assertion'][] = [];
  if ('not' in node) found.push({ keyword: 'not', schema: at('not') });
  // Without `if`, the other two have no effect (section 10.2.2).
  if ('if' in node && ('then' in node || 'else' in node)) {
    found.push({
      keyword: 'if',
      if: at('if'),
      ...('then' in node ? { whenValid: at('then') } : {}),
      ...('else' in node ? { whenInvalid: at('else') } : {}),
    });
  }
  if ('contains' in node) {
    const minContains = typeof node.minContains === 'number' ? node.minContains : 1;
    const maxContains = typeof node.maxContains === 'number' ? { maxContains: node.maxContains } : {};
    found.push({ keyword: 'contains', schema: at('contains'), minContains, ...maxContains });
  }
  const required = Object.entries(asNode(node.dependentRequired)).map(([name, others]) => ({
    name,
    others: asList(others).map(String),
  }));
  if (required.length > 0) found.push({ keyword: 'dependentRequired', required });
  const schemas = namedSchemas(node.dependentSchemas, `${pointer}/dependentSchemas`, building);
  if (schemas.length > 0) found.push({ keyword: 'dependentSchemas', schemas });
  for (const keyword of ['unevaluatedProperties', 'unevaluatedItems'] as const)
    if (keyword in node && node[keyword] !== true) found.push({ keyword, schema: at(keyword) });
  return found.map((assertion) => ({ kind: 'assertion', assertion, nullable: false }));
}

function namedSchemas(
  value: Json | undefined,
  pointer: string,
  building: Building,
): { name: string; schema: Schema }[] {
  return Object.entries(asNode(value)).map(([name, schema]) => ({
    name,
    schema: buildSchema(schema, pointer + toPointer([name]), building),
  }));
}
