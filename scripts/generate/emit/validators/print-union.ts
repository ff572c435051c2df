import type { Schema, UnionShape } from '../../model/schema.ts';
import { quote } from '../typescript.ts';
import { type Decision, decide } from './decide-union.ts';
import type { Scope } from './scope.ts';
import { variantName } from './words.ts';

export function printUnion(schema: Schema & UnionShape, scope: Scope): string {
  if (schema.variants.length === 0)
    return `return ${scope.use('issue')}(${quote(schema.mode)}, 'must not be present');\n`;
  const decision = decide(schema, scope.lookup);
  if (decision) return printDecision(schema, decision, scope);

  if (schema.mode === 'anyOf' && schema.variants.some(({ kind }) => kind === 'any')) return 'return undefined;\n';
  const results = schema.variants
    .map((variant, index) => scope.judge(variant, 'value', `Variant${index + 1}`) ?? 'undefined')
    .join(', ');
  const expected = quote(schema.variants.map(variantName).join(', ') + (schema.nullable ? ', null' : ''));
  const intended = printIntended(schema, scope);
  return `${intended}return ${scope.use(schema.mode)}([${results}], ${expected}${intended === '' ? '' : ', intended'});\n`;
}

function printDecision(schema: Schema & UnionShape, decision: Decision, scope: Scope): string {
  const { use } = scope;
  const type = schema.nullable ? 'an object or null' : 'an object';
  const guard = `if (!${use('isObject')}(value)) return ${use('wrongType')}('${type}');\n`;
  const judge = (variant: Schema) => {
    return scope.judge(variant, 'value', `Variant${schema.variants.indexOf(variant) + 1}`) ?? 'undefined';
  };
  if (decision.by === 'presence') {
    const choices = decision.choices.map(
      ({ property, variant }) =>
        `if (${use('own')}(value, ${quote(property)}) !== undefined) return ${judge(variant)};\n`,
    );
    return `${guard}${choices.join('')}return ${judge(decision.otherwise)};\n`;
  }
  const property = quote(decision.property);
  const choices = decision.choices.map(
    ({ values, variant }) => `${values.map((value) => `case ${quote(value)}:\n`).join('')}return ${judge(variant)};\n`,
  );
  const values = decision.choices.flatMap((choice) => choice.values.map((value) => JSON.stringify(value)));
  const message = `must have ${JSON.stringify(decision.property)} set to one of ${values.join(', ')}`;
  return `${guard}switch (${use('own')}(value, ${property})) {
${choices.join('')}default:
return ${use('issue')}(${quote(schema.mode)}, ${quote(message)});
}
`;
}

/** Statements that find the variant that the discriminator names. */
function printIntended({ discriminator, variants }: UnionShape, { use }: Scope): string {
  if (!discriminator) return '';
  const names = variants.map((variant) => (variant.kind === 'reference' ? variant.name : undefined));
  const mapped = discriminator.mapping.map(({ value, name }) => ({ value, index: names.indexOf(name) }));
  // The name of a component is also a valid tag (OpenAPI 3.1, section 4.8.25).
  const implied = names.flatMap((name, index) => (name === undefined ? [] : [{ value: name, index }]));
  const known = new Map(
    [...implied, ...mapped].filter(({ index }) => index >= 0).map(({ value, index }) => [value, index]),
  );
  if (known.size === 0) return '';
  const pairs = [...known].map(([value, index]) => `[${quote(value)}, ${index}]`);
  const tag = `${use('isObject')}(value) ? ${use('own')}(value, ${quote(discriminator.property)}) : undefined`;
  return `const intended = new Map<unknown, number>([${pairs.join(', ')}]).get(${tag});\n`;
}
