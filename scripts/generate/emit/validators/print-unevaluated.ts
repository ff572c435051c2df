import type { Schema } from '../../model/schema.ts';
import { quote } from '../typescript.ts';
import { printPattern } from './print-values.ts';
import type { Scope } from './scope.ts';

type Keyword = 'unevaluatedProperties' | 'unevaluatedItems';

/**
 * Prints the statements for `unevaluatedProperties` or `unevaluatedItems` (JSON Schema 2020-12, section 11): first those that collect the
 * names that other parts of the schema evaluate, then those that check the rest.
 */
export function printUnevaluated(keyword: Keyword, rest: Schema, siblings: readonly Schema[], scope: Scope): string {
  const { use } = scope;
  if (rest.kind === 'any') return 'return undefined;\n';
  const judge = () =>
    scope.judge(rest, keyword === 'unevaluatedItems' ? 'value[key]' : `${use('own')}(value, key)`, 'Unevaluated');
  const judged = rest.kind === 'never' ? `${use('issue')}('${keyword}', 'must not be present')` : judge();
  const collected = siblings
    .map((sibling, index) => collect(keyword, sibling, `Part${index + 1}`, scope, new Set()))
    .join('');
  const [guard, loop] =
    keyword === 'unevaluatedItems'
      ? ['!Array.isArray(value)', 'for (let key = 0; key < value.length; key++)']
      : [`!${use('isObject')}(value)`, 'for (const key of Object.keys(value))'];
  return `if (${guard}) return undefined;
const evaluated = new Set<unknown>();
${collected}let found: ${use('Found')};
${loop} if (!evaluated.has(key)) found = ${use('at')}(found, key, ${judged});
return found;
`;
}

const all: { readonly [K in Keyword]: string } = {
  unevaluatedProperties: 'for (const key of Object.keys(value)) evaluated.add(key);\n',
  unevaluatedItems: 'for (let key = 0; key < value.length; key++) evaluated.add(key);\n',
};

/** Statements that add the names that a schema evaluates to `evaluated`. */
function collect(keyword: Keyword, schema: Schema, part: string, scope: Scope, inside: ReadonlySet<string>): string {
  const inner = (one: Schema, name: string) => collect(keyword, one, part + name, scope, inside);
  const when = (condition: Schema, name: string, statements: string, value = 'value') => {
    const judged = statements === '' ? undefined : scope.judge(condition, value, part + name);
    if (judged === undefined) return statements;
    return `if (${judged} === undefined) {\n${statements}}\n`;
  };
  switch (schema.kind) {
    case 'reference': {
      const target = inside.has(schema.name) ? undefined : scope.lookup(schema.name);
      return target ? collect(keyword, target, part, scope, new Set([...inside, schema.name])) : '';
    }
    case 'intersection':
      return schema.parts.map((one, index) => inner(one, `Part${index + 1}`)).join('');
    case 'union':
      return schema.variants
        .map((variant, index) => when(variant, `Variant${index + 1}`, inner(variant, `Variant${index + 1}`)))
        .join('');
    case 'object':
      return keyword === 'unevaluatedProperties' ? collectNames(schema, scope) : '';
    case 'array':
      if (keyword !== 'unevaluatedItems') return '';
      return schema.evaluatesAll
        ? all[keyword]
        : schema.prefixItems.map((_item, index) => `evaluated.add(${index});\n`).join('');
    case 'assertion':
      return collectAsserted(keyword, schema, inner, when, scope);
    default:
      return '';
  }
}

function collectNames({ properties, patterns, evaluatesAll }: Schema & { kind: 'object' }, scope: Scope): string {
  if (evaluatesAll) return all.unevaluatedProperties;
  const listed = properties.filter(({ unlisted }) => !unlisted).map(({ name }) => `evaluated.add(${quote(name)});\n`);
  const matched = patterns.flatMap(({ pattern }) => {
    const expression = printPattern(pattern, scope);
    return expression === undefined
      ? []
      : [
          `for (const key of Object.keys(value)) if (${scope.constant('Pattern', expression)}.test(key)) evaluated.add(key);\n`,
        ];
  });
  return [...listed, ...matched].join('');
}

function collectAsserted(
  keyword: Keyword,
  { assertion }: Schema & { kind: 'assertion' },
  inner: (schema: Schema, name: string) => string,
  when: (condition: Schema, name: string, statements: string, value?: string) => string,
  { use }: Scope,
): string {
  switch (assertion.keyword) {
    case 'if': {
      const valid = inner(assertion.if, 'If') + (assertion.whenValid ? inner(assertion.whenValid, 'Then') : '');
      const invalid = assertion.whenInvalid ? inner(assertion.whenInvalid, 'Else') : '';
      if (invalid === '') return when(assertion.if, 'If', valid);
      const always = when(assertion.if, 'If', valid === '' ? '\n' : valid);
      return always.startsWith('if') ? `${always.trimEnd()} else {\n${invalid}}\n` : always;
    }
    case 'contains':
      if (keyword !== 'unevaluatedItems') return '';
      return `for (let key = 0; key < value.length; key++) {\nconst item: unknown = value[key];\n${when(assertion.schema, 'Contained', 'evaluated.add(key);\n', 'item')}}\n`;
    case 'dependentSchemas':
      return assertion.schemas
        .map(({ name, schema }) => [name, inner(schema, `With ${name}`)] as const)
        .map(([name, text]) =>
          text === ''
            ? ''
            : `if (${use('isObject')}(value) && ${use('own')}(value, ${quote(name)}) !== undefined) {\n${text}}\n`,
        )
        .join('');
    default:
      return assertion.keyword === keyword ? all[keyword] : '';
  }
}
