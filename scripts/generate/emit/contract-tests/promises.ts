import type { Api, Operation } from '../../model/api.ts';
import { jsonContent } from '../../model/json-content.ts';
import type { Schema } from '../../model/schema.ts';
import { toPointer } from '../../spec/pointer.ts';

/** A promise about a property of the answer: one of the three. */
export interface Owed {
  answer: string;
  repeats?: string;
  /** Whether the answer may omit it. */
  isOptional?: true;
  presentWhen?: string;
  isUnique?: true;
}

/** The promises of the answers to a valid request (`x-echoes`, `x-present-when`, `x-unique`), in the order of their schema. */
export function promises(operation: Operation, api: Api): Owed[] {
  const schemas = new Map(api.schemas.map(({ name, schema }) => [name, schema]));
  const found: Owed[] = [];

  function visit(schema: Schema, pointer: string, inside: readonly string[]): void {
    switch (schema.kind) {
      case 'reference': {
        const target = schemas.get(schema.name);
        if (target && !inside.includes(schema.name)) visit(target, pointer, [...inside, schema.name]);
        return;
      }
      case 'intersection':
        for (const part of schema.parts) visit(part, pointer, inside);
        return;
      case 'object':
        for (const { name, required, schema: inner, echoes, presentWhen, unique } of schema.properties) {
          const answer = pointer + toPointer([name]);
          if (echoes !== undefined) found.push({ answer, repeats: echoes, ...(required ? {} : { isOptional: true }) });
          if (presentWhen !== undefined) found.push({ answer, presentWhen });
          if (unique) found.push({ answer, isUnique: true });
          visit(inner, answer, inside);
        }
        return;
      default:
        return;
    }
  }

  for (const { status, contents } of operation.responses) {
    const content = status.startsWith('2') ? jsonContent(contents) : undefined;
    if (content) visit(content.schema, '', []);
  }
  return found;
}
