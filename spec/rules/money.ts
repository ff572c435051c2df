import type { Oas3Rule, UserContext } from '@redocly/openapi-core';
import { asNode, follow, type Node, type Place } from './support/document.ts';

const moneyName = /(^|_)(amount|price|fee|cost)s?(_|$)|(^|_)(subtotal|tax)(es|s)?$/;
const unitInWords = /(smallest|minor)\s+(currency\s+)?unit/i;

/** Money (`x-unit: minor currency units`) is a bounded integer whose description gives the unit; numbers named like money have a unit. */
export const money: Oas3Rule = () => ({
  Schema(schema, context) {
    if (asNode(schema)['x-unit'] === 'minor currency units') checkMoney(asNode(schema), context.location, context);
  },
  SchemaProperties(properties, context) {
    for (const [name, value] of Object.entries(properties)) {
      const location = context.location.child([name]);
      const written = asNode(value);
      const node = { ...asNode(follow({ value, location }, context).value), ...written };
      if (node['x-unit'] === undefined && isNumeric(node) && moneyName.test(toSnakeCase(name))) {
        const message = `The number \`${name}\` is named like money but has no unit. Add \`x-unit: minor currency units\`, or its actual unit.`;
        context.report({ message, location: location.key() });
      }
      // `x-unit` beside a reference, which a visit of the schema does not see.
      if (written.$ref !== undefined && written['x-unit'] === 'minor currency units')
        checkMoney(node, location, context);
    }
  },
});

function checkMoney(node: Node, location: Place['location'], { report }: UserContext): void {
  const say = (message: string) => report({ message, location: location.child(['x-unit']).key() });
  if (!types(node).every((type) => type === 'integer' || type === 'null')) {
    say('Money must be an integer to be exact. Use `type: integer`.');
  }
  const missing = ['minimum', 'maximum'].filter((bound) => typeof node[bound] !== 'number');
  if (missing.length > 0) {
    say(
      `Money has no ${missing.map((bound) => `\`${bound}\``).join(' and no ')}. Add the bounds, at least those of its integer format.`,
    );
  }
  if (!unitInWords.test(String(node.description ?? ''))) {
    say('The description does not give the unit of the money. Add "in the smallest unit of the currency".');
  }
}

function types(node: Node): unknown[] {
  return [node.type].flat();
}

function isNumeric(node: Node): boolean {
  return types(node).some((type) => type === 'integer' || type === 'number');
}

function toSnakeCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();
}
