import { sameJson } from '../cases/case/body.ts';
import { isPlausible } from '../cases/samples/plain-samples.ts';
import type { File } from '../files.ts';
import type { Api, Json } from '../model/api.ts';
import type { Schema } from '../model/schema.ts';
import { children } from '../model/views/use.ts';
import type { Names } from '../names.ts';
import type { Note } from '../spec/diagnostics.ts';

/** Notes defaults and examples that their schemas refuse. Emits no file. */
export function noteUnfitting(api: Api, _names: Names, note: Note): File[] {
  const schemas = new Map(api.schemas.map(({ name, schema }) => [name, schema]));
  const visit = (schema: Schema): void => {
    if (schema.default !== undefined && isWrong(schema, schema.default, schemas))
      say('default', schema, schema.default);
    const example = schema.examples.find((value) => isWrong(schema, value, schemas));
    if (example !== undefined) say('example', schema, example);
    for (const child of children(schema)) visit(child);
  };
  const say = (word: 'default' | 'example', { pointer }: Schema, value: Json) =>
    note(
      `unfitting-${word}`,
      pointer,
      `The ${word} \`${JSON.stringify(value).slice(0, 60)}\` breaks its own schema. It is shown, and never sent.`,
      `Correct the ${word}, or the schema.`,
    );
  for (const schema of roots(api)) visit(schema);
  return [];
}

function roots({ schemas, operations, webhooks }: Api): Schema[] {
  const used = [...operations, ...webhooks].flatMap(({ parameters, requestBody, responses }) => [
    ...parameters,
    ...(requestBody?.contents ?? []),
    ...responses.flatMap(({ headers, contents }) => [...headers, ...contents]),
  ]);
  return [...schemas, ...used].map(({ schema }) => schema);
}

/** Whether a value is of the wrong type, out of its limits, or not in its list. Patterns, formats and assertions are not judged. */
function isWrong(schema: Schema, value: Json, schemas: ReadonlyMap<string, Schema>, depth = 0): boolean {
  // YAML can hold bytes.
  if ((value === null && schema.nullable) || depth > deepest || ArrayBuffer.isView(value)) return false;
  const wrong = (inner: Schema, member: Json) => isWrong(inner, member, schemas, depth + 1);
  switch (schema.kind) {
    case 'null':
      return value !== null;
    case 'boolean':
      return typeof value !== 'boolean';
    case 'enum':
      return !schema.values.some((one) => sameJson(one.value, value));
    case 'number':
      if (typeof value !== 'number') return !schema.loose;
      return (schema.integer && !Number.isInteger(value)) || !isPlausible(schema, value);
    case 'string':
      return typeof value === 'string' ? !isPlausible(schema, value) : !schema.loose;
    case 'array':
      if (!Array.isArray(value)) return !schema.loose;
      return value.some((item, index) => wrong(schema.prefixItems[index] ?? schema.items, item));
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return !schema.loose;
      return schema.properties.some(({ name, required, schema: inner }) =>
        Object.hasOwn(value, name) ? wrong(inner, value[name] ?? null) : required,
      );
    }
    case 'union':
      return schema.variants.every((variant) => wrong(variant, value));
    case 'intersection':
      return schema.parts.some((part) => wrong(part, value));
    case 'reference': {
      const target = schemas.get(schema.name);
      return target !== undefined && wrong(target, value);
    }
    default:
      return false;
  }
}

/** Values are finite, but a schema can lead through many others before a value is needed. */
const deepest = 100;
