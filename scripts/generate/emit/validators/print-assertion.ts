import type { AssertionShape, Schema } from '../../model/schema.ts';
import { quote } from '../typescript.ts';
import { printUnevaluated } from './print-unevaluated.ts';
import type { Scope } from './scope.ts';
import { plural } from './words.ts';

/** Prints the statements that check a constraint beyond types. `siblings` are the other parts of its schema. */
export function printAssertion({ assertion }: AssertionShape, siblings: readonly Schema[], scope: Scope): string {
  const judge = (schema: Schema, part: string, value = 'value') => scope.judge(schema, value, part) ?? 'undefined';
  switch (assertion.keyword) {
    case 'not':
      return `return ${judge(assertion.schema, 'Not')} === undefined ? ${scope.use('issue')}('not', 'must not match the schema in \`not\`') : undefined;\n`;
    case 'if': {
      const [valid, invalid] = [assertion.whenValid, assertion.whenInvalid];
      return `return ${judge(assertion.if, 'If')} === undefined ? ${valid ? judge(valid, 'Then') : 'undefined'} : ${invalid ? judge(invalid, 'Else') : 'undefined'};\n`;
    }
    case 'contains':
      return printContains(assertion, judge(assertion.schema, 'Contained', 'item'), scope);
    case 'dependentRequired': {
      const checks = assertion.required.flatMap(({ name, others }) =>
        others.map(
          (other) =>
            `if (${scope.use('own')}(value, ${quote(name)}) !== undefined && ${scope.use('own')}(value, ${quote(other)}) === undefined) found = ${scope.use('at')}(found, ${quote(other)}, ${scope.use('missing')});\n`,
        ),
      );
      return printForObjects(checks, scope);
    }
    case 'dependentSchemas': {
      const checks = assertion.schemas.map(
        ({ name, schema }) =>
          `if (${scope.use('own')}(value, ${quote(name)}) !== undefined) found = ${scope.use('both')}(found, ${judge(schema, `With ${name}`)});\n`,
      );
      return printForObjects(checks, scope);
    }
    case 'unevaluatedProperties':
    case 'unevaluatedItems':
      return printUnevaluated(assertion.keyword, assertion.schema, siblings, scope);
  }
}

function printForObjects(checks: readonly string[], { use }: Scope): string {
  if (checks.length === 0) return 'return undefined;\n';
  return `if (!${use('isObject')}(value)) return undefined;\nlet found: ${use('Found')};\n${checks.join('')}return found;\n`;
}

function printContains(
  { minContains, maxContains }: { minContains: number; maxContains?: number },
  judged: string,
  { use }: Scope,
): string {
  const tests: string[] = [];
  if (minContains > 0)
    tests.push(
      `if (count < ${minContains}) return ${use('issue')}('contains', ${quote(`must have at least ${plural(minContains, 'item')} that ${minContains === 1 ? 'matches' : 'match'} \`contains\``)});\n`,
    );
  if (maxContains !== undefined)
    tests.push(
      `if (count > ${maxContains}) return ${use('issue')}('maxContains', ${quote(`must have at most ${plural(maxContains, 'item')} that ${maxContains === 1 ? 'matches' : 'match'} \`contains\``)});\n`,
    );
  return `if (!Array.isArray(value)) return undefined;
const count = value.filter((item) => ${judged} === undefined).length;
${tests.join('')}return undefined;\n`;
}
