import type { ArrayShape, ObjectShape, Property, Schema } from '../../model/schema.ts';
import { propertyAccess, quote } from '../typescript.ts';
import type { Scope } from './check-writer.ts';
import { type Limit, otherType, printLimit, regularExpression } from './print-values.ts';
import { plural } from './words.ts';

export function printArray(schema: Schema & ArrayShape, scope: Scope): string {
  const { minItems = 0, maxItems } = schema;
  const limits: Limit[] = [];
  if (minItems > 0) {
    const message = `must hold at least ${plural(minItems, 'item')}`;
    limits.push({ test: `value.length < ${minItems}`, keyword: 'minItems', message });
  }
  if (maxItems !== undefined) {
    const message = maxItems === 0 ? 'must be empty' : `must hold at most ${plural(maxItems, 'item')}`;
    limits.push({ test: `value.length > ${maxItems}`, keyword: 'maxItems', message });
  }
  if (schema.uniqueItems) {
    limits.push({ test: '!isUnique(value)', keyword: 'uniqueItems', message: 'must not hold an item twice' });
  }
  const first = schema.prefixItems.map((prefix, index) => {
    const judged = scope.judge(prefix, `value[${index}]`, `Item${index + 1}`);
    return judged === undefined ? '' : `if (value.length > ${index}) found = at(found, ${index}, ${judged});\n`;
  });
  const start = schema.prefixItems.length;
  const item =
    schema.items.kind === 'never' && start > 0 ? 'unwanted' : scope.judge(schema.items, 'value[index]', 'Item');
  const loop =
    item === undefined
      ? ''
      : `for (let index = ${start}; index < value.length; index++) found = at(found, index, ${item});\n`;
  return `if (!Array.isArray(value)) return ${otherType(schema)};
${printFound(limits.map(printLimit).join('') + first.join('') + loop)}`;
}

export function printObject(schema: Schema & ObjectShape, scope: Scope): string {
  const properties = schema.properties.map((property) => printProperty(property, scope)).join('');
  return `if (!isObject(value)) return ${otherType(schema)};
${printFound(properties + printNames(schema, scope))}`;
}

function printFound(statements: string): string {
  if (statements === '') return 'return undefined;\n';
  const only = /^found = at\(found, (.*);\n$/.exec(statements);
  return only ? `return at(undefined, ${only[1]};\n` : `let found: Found;\n${statements}return found;\n`;
}

function printProperty({ name, required, schema }: Property, scope: Scope): string {
  const value = access(name);
  const judged = schema.kind === 'never' ? 'unwanted' : scope.judge(schema, value, name);
  if (required) {
    if (judged === undefined) return `if (${value} === undefined) found = at(found, ${quote(name)}, missing);\n`;
    return `found = at(found, ${quote(name)}, ${value} === undefined ? missing : ${judged});\n`;
  }
  return judged === undefined ? '' : `if (${value} !== undefined) found = at(found, ${quote(name)}, ${judged});\n`;
}

const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Reads a property of `value`. Those that every object inherits count only when the object has them itself. */
function access(name: string): string {
  return inherited.has(name) ? `own(value, ${quote(name)})` : `value${propertyAccess(name)}`;
}

/** The loop over all names, for what no single property says. */
function printNames(schema: Schema & ObjectShape, scope: Scope): string {
  const { minProperties = 0, maxProperties } = schema;
  const isCounted = minProperties > 0 || maxProperties !== undefined;
  const name = schema.propertyNames && scope.judge(schema.propertyNames, 'name', 'Name');
  const isClosed = schema.additional.kind === 'never';
  const judged = isClosed ? 'unlisted' : scope.judge(schema.additional, 'own(value, name)', 'Value');
  const patterns = schema.patterns.flatMap(({ pattern, schema: matched }, index) => {
    const expression = regularExpression(pattern, scope);
    if (expression === undefined) return [];
    const judgedMatch =
      matched.kind === 'never' ? 'unwanted' : scope.judge(matched, 'own(value, name)', `Matching${index + 1}`);
    return [{ test: `${scope.constant('Pattern', expression)}.test(name)`, judged: judgedMatch }];
  });
  const checked = patterns.filter((pattern) => pattern.judged !== undefined);
  if (!isCounted && name === undefined && judged === undefined && checked.length === 0) return '';

  const statements = ['if (own(value, name) === undefined) continue;\n'];
  if (isCounted) statements.push('count++;\n');
  if (name !== undefined) statements.push(`found = at(found, name, nameIssue(${name}));\n`);
  if (judged !== undefined) {
    const tests = [
      ...(schema.properties.length === 0 ? [] : [isListed(schema, scope)]),
      ...patterns.map(({ test }) => test),
    ];
    const others = tests.length === 0 ? '' : `if (${tests.map((test) => `!${test}`).join(' && ')}) `;
    statements.push(`${others}found = at(found, name, ${judged});\n`);
  }
  for (const { test, judged: match } of checked) statements.push(`if (${test}) found = at(found, name, ${match});\n`);
  const limits: Limit[] = [];
  if (minProperties > 0) {
    const message = `must hold at least ${plural(minProperties, 'property', 'properties')}`;
    limits.push({ test: `count < ${minProperties}`, keyword: 'minProperties', message });
  }
  if (maxProperties !== undefined) {
    const message =
      maxProperties === 0 ? 'must be empty' : `must hold at most ${plural(maxProperties, 'property', 'properties')}`;
    limits.push({ test: `count > ${maxProperties}`, keyword: 'maxProperties', message });
  }
  return `${isCounted ? 'let count = 0;\n' : ''}for (const name in value) {\n${statements.join('')}}\n${limits.map(printLimit).join('')}`;
}

function isListed({ properties }: ObjectShape, scope: Scope): string {
  const names = properties.map(({ name }) => quote(name)).join(', ');
  return `${scope.constant('Properties', `/* @__PURE__ */ new Set([${names}])`)}.has(name)`;
}
