import type { Schema } from '../../model/schema.ts';
import type { Helper } from './imports.ts';
import { printAssertion } from './print-assertion.ts';
import { printArray, printObject } from './print-containers.ts';
import { printUnion } from './print-union.ts';
import { printEnum, printNumber, printString } from './print-values.ts';
import type { Scope } from './scope.ts';
import { stringFormat } from './words.ts';

/** Prints the statements that check `value`, of type unknown, and return its issues. */
export function printBody(schema: Schema, scope: Scope, siblings: readonly Schema[] = []): string {
  const short = shortCheck(schema);
  if (short !== undefined) return `return ${scope.use(short)}(value);\n`;
  // The parts of an intersection check `null` themselves.
  const nullable = schema.nullable && schema.kind !== 'intersection' ? 'if (value === null) return undefined;\n' : '';
  return nullable + (schema.kind === 'assertion' ? printAssertion(schema, siblings, scope) : printShape(schema, scope));
}

function printShape(schema: Schema, scope: Scope): string {
  switch (schema.kind) {
    case 'any':
      return 'return undefined;\n';
    case 'never':
      return `return ${scope.use('issue')}('not', 'must not be present');\n`;
    case 'null':
    case 'boolean':
      // Both have a short check.
      return '';
    case 'reference':
      return `return ${scope.judge({ ...schema, nullable: false }, 'value', '')};\n`;
    case 'enum':
      return printEnum(schema, scope);
    case 'string':
      return printString(schema, scope);
    case 'number':
      return printNumber(schema, scope);
    case 'array':
      return printArray(schema, scope);
    case 'object':
      return printObject(schema, scope);
    case 'union':
      return printUnion(schema, scope);
    case 'assertion':
      return printAssertion(schema, [], scope);
    case 'intersection': {
      const parts = schema.parts.flatMap(
        (part, index) =>
          scope.judge(
            part,
            'value',
            `Part${index + 1}`,
            schema.parts.filter((other) => other !== part),
          ) ?? [],
      );
      const [only] = parts;
      if (only === undefined) return 'return undefined;\n';
      if (parts.length === 1) return `return ${only};\n`;
      return `let found: ${scope.use('Found')};\n${parts.map((part) => `found = ${scope.use('both')}(found, ${part});\n`).join('')}return found;\n`;
    }
  }
}

/** The runtime's function for a schema that limits the type alone. */
export function shortCheck(schema: Schema): Helper | undefined {
  const orNull = schema.nullable ? 'OrNull' : '';
  switch (schema.kind) {
    case 'null':
      return 'mustBeNull';
    case 'boolean':
      return `mustBeBoolean${orNull}`;
    case 'string': {
      if (schema.loose) return undefined;
      const { minLength = 0, maxLength, pattern, format } = schema;
      const isLimited = minLength > 0 || maxLength !== undefined || pattern !== undefined || stringFormat(format);
      return isLimited ? undefined : `mustBeString${orNull}`;
    }
    case 'number': {
      if (schema.loose) return undefined;
      const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format } = schema;
      const limits = [minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf];
      if (limits.some((limit) => limit !== undefined) || format === 'int32' || format === 'int64') return undefined;
      return `mustBe${schema.integer ? 'Integer' : 'Number'}${orNull}`;
    }
    default:
      return undefined;
  }
}
