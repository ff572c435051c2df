import type { ArrayShape, ObjectShape, Property, Schema } from '../../model/schema.ts';
import { propertyAccess, quote } from '../typescript.ts';
import { type Limit, otherType, printLimit, printPattern } from './print-values.ts';
import type { Scope } from './scope.ts';
import { plural } from './words.ts';

export function printArray(schema: Schema & ArrayShape, scope: Scope): string {
  const { minItems = 0, maxItems } = schema;
  const limits: Limit[] = [];
  if (minItems > 0) {
    const message = `must have at least ${plural(minItems, 'item')}`;
    limits.push({ test: `value.length < ${minItems}`, keyword: 'minItems', message });
  }
  if (maxItems !== undefined) {
    const message = maxItems === 0 ? 'must be empty' : `must have at most ${plural(maxItems, 'item')}`;
    limits.push({ test: `value.length > ${maxItems}`, keyword: 'maxItems', message });
  }
  if (schema.uniqueItems) {
    limits.push({
      test: `!${scope.use('isUnique')}(value)`,
      keyword: 'uniqueItems',
      message: 'must not have duplicate items',
    });
  }
  const first = schema.prefixItems.map((prefix, index) => {
    const judged = scope.judge(prefix, `value[${index}]`, `Item${index + 1}`);
    return judged === undefined
      ? ''
      : `if (value.length > ${index}) found = ${scope.use('at')}(found, ${index}, ${judged});\n`;
  });
  const start = schema.prefixItems.length;
  const item =
    schema.items.kind === 'never' && start > 0
      ? scope.use('unwanted')
      : scope.judge(schema.items, 'value[index]', 'Item');
  const loop =
    item === undefined
      ? ''
      : `for (let index = ${start}; index < value.length; index++) found = ${scope.use('at')}(found, index, ${item});\n`;
  return `if (!Array.isArray(value)) return ${otherType(schema, scope)};
${printFound(limits.map((limit) => printLimit(limit, scope)).join('') + first.join('') + loop, scope)}`;
}

export function printObject(schema: Schema & ObjectShape, scope: Scope): string {
  const properties = schema.properties.map((property) => printProperty(property, scope)).join('');
  return `if (!${scope.use('isObject')}(value)) return ${otherType(schema, scope)};
${printFound(properties + printNames(schema, scope), scope)}`;
}

function printFound(statements: string, { use }: Scope): string {
  if (statements === '') return 'return undefined;\n';
  const only = /^found = at\(found, (.*);\n$/.exec(statements);
  return only ? `return at(undefined, ${only[1]};\n` : `let found: ${use('Found')};\n${statements}return found;\n`;
}

function printProperty({ name, required, schema }: Property, scope: Scope): string {
  const { use } = scope;
  const value = access(name, scope);
  const judged = schema.kind === 'never' ? use('unwanted') : scope.judge(schema, value, name);
  if (required) {
    if (judged === undefined)
      return `if (${value} === undefined) found = ${use('at')}(found, ${quote(name)}, ${use('missing')});\n`;
    return `found = ${use('at')}(found, ${quote(name)}, ${value} === undefined ? ${use('missing')} : ${judged});\n`;
  }
  return judged === undefined
    ? ''
    : `if (${value} !== undefined) found = ${use('at')}(found, ${quote(name)}, ${judged});\n`;
}

const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Reads a property of `value`, ignoring inherited ones. */
function access(name: string, { use }: Scope): string {
  return inherited.has(name) ? `${use('own')}(value, ${quote(name)})` : `value${propertyAccess(name)}`;
}

/** The loop over all names, for checks that are not about one property. */
function printNames(schema: Schema & ObjectShape, scope: Scope): string {
  const { use } = scope;
  const { minProperties = 0, maxProperties } = schema;
  const isCounted = minProperties > 0 || maxProperties !== undefined;
  const name = schema.propertyNames && scope.judge(schema.propertyNames, 'name', 'Name');
  const isClosed = schema.additional.kind === 'never';
  const judged = isClosed ? use('unlisted') : scope.judge(schema.additional, 'own(value, name)', 'Value');
  const patterns = schema.patterns.flatMap(({ pattern, schema: matched }, index) => {
    if (matched.kind === 'any' && judged === undefined) return [];
    const expression = printPattern(pattern, scope);
    if (expression === undefined) return [];
    const judgedMatch =
      matched.kind === 'never' ? use('unwanted') : scope.judge(matched, 'own(value, name)', `Matching${index + 1}`);
    return [{ test: `${scope.constant('Pattern', expression)}.test(name)`, judged: judgedMatch }];
  });
  const checked = patterns.filter((pattern) => pattern.judged !== undefined);
  if (!isCounted && name === undefined && judged === undefined && checked.length === 0) return '';

  const statements = [`if (${use('own')}(value, name) === undefined) continue;\n`];
  if (isCounted) statements.push('count++;\n');
  if (name !== undefined) statements.push(`found = ${use('at')}(found, name, ${use('nameIssue')}(${name}));\n`);
  if (judged !== undefined) {
    const tests = [
      ...(schema.properties.length === 0 ? [] : [isListed(schema, scope)]),
      ...patterns.map(({ test }) => test),
    ];
    const others = tests.length === 0 ? '' : `if (${tests.map((test) => `!${test}`).join(' && ')}) `;
    statements.push(`${others}found = ${use('at')}(found, name, ${judged});\n`);
  }
  for (const { test, judged: match } of checked)
    statements.push(`if (${test}) found = ${use('at')}(found, name, ${match});\n`);
  const limits: Limit[] = [];
  if (minProperties > 0) {
    const message = `must have at least ${plural(minProperties, 'property', 'properties')}`;
    limits.push({ test: `count < ${minProperties}`, keyword: 'minProperties', message });
  }
  if (maxProperties !== undefined) {
    const message =
      maxProperties === 0 ? 'must be empty' : `must have at most ${plural(maxProperties, 'property', 'properties')}`;
    limits.push({ test: `count > ${maxProperties}`, keyword: 'maxProperties', message });
  }
  return `${isCounted ? 'let count = 0;\n' : ''}for (const name in value) {\n${statements.join('')}}\n${limits.map((limit) => printLimit(limit, scope)).join('')}`;
}

function isListed({ properties }: ObjectShape, scope: Scope): string {
  const names = properties.map(({ name }) => quote(name)).join(', ');
  return `${scope.constant('Properties', `/* @__PURE__ */ new Set([${names}])`)}.has(name)`;
}
