import { certifierOf } from '../../cases/certify.ts';
import { Samples } from '../../cases/sample.ts';
import type { Api, Content, Example, Json, Operation, Response } from '../../model/api.ts';
import { jsonContent } from '../../model/json-content.ts';
import type { Schema } from '../../model/schema.ts';
import { propertyAccess } from '../typescript.ts';
import { Code } from './code.ts';
import { findFields } from './fields.ts';
import { findHumanText } from './human-text.ts';

/** The expression of a validator of the types package. */
export function validator(operation: Operation, ...path: string[]): Code {
  return new Code(`validators${[operation.id, ...path].map(propertyAccess).join('')}`);
}

/** Describes one documented response: its media type, its valid examples, and what in it depends on the request. */
export function describeAnswer(api: Api, operation: Operation, response: Response, warn: (warning: string) => void) {
  const json = jsonContent(response.contents);
  const content = json ?? response.contents[0];
  const headers = describeHeaders(api, response, warn);
  if (!content) return { examples: [], headers, fields: [] };
  if (!json) return { mediaType: content.mediaType, examples: content.examples, headers, fields: [] };

  const examples = validExamples(api, content, warn);
  return {
    mediaType: content.mediaType.replace(/^.*\*$/, 'application/json'),
    validate: validator(operation, 'responses', response.status),
    examples: examples.map(({ name, value }) => ({ name, value })),
    headers,
    text: /^2/.test(response.status) ? undefined : findHumanText(api, content.schema),
    fields: findFields(api, content.schema, (schema, at) => {
      const shown = schema.examples.find((value) => certifierOf(api.document).valid(schema.pointer, value));
      return shown ?? known(examples, at) ?? new Samples(api).of(schema, 'all');
    }),
  };
}

/** The examples that the schema allows, in the document's order; one that is made when there are none. */
function validExamples(api: Api, content: Content, warn: (warning: string) => void): Pick<Example, 'name' | 'value'>[] {
  const { schema, examples } = content;
  const certifier = certifierOf(api.document);
  const valid = examples.filter(({ name, value }) => {
    if (certifier.valid(schema.pointer, value)) return true;
    warn(`${content.pointer}: the example ${name} breaks its schema, so the mock does not send it.`);
    return false;
  });
  if (valid.length > 0) return valid;
  const made =
    schema.examples.find((value) => certifier.valid(schema.pointer, value)) ?? new Samples(api).of(schema, 'all');
  if (made !== undefined) return [{ name: 'made', value: made }];
  warn(`${content.pointer}: the mock finds no valid body. Give the response an example.`);
  return [];
}

/** The value of an example at a path, where one has it and it is not null. */
function known(examples: readonly Pick<Example, 'value'>[], at: readonly string[]): Json | undefined {
  for (const { value } of examples) {
    const found = at.reduce<Json | undefined>((outer, name) => {
      return typeof outer === 'object' && outer !== null && Object.hasOwn(outer, name)
        ? (outer as { [key: string]: Json })[name]
        : undefined;
    }, value);
    if (found !== undefined && found !== null) return found;
  }
  return undefined;
}

/** Headers that are required or have an example, with a valid value each. */
function describeHeaders(api: Api, { headers, pointer }: Response, warn: (warning: string) => void) {
  const entries = headers.flatMap(({ name, required, schema }): [string, string][] => {
    const value = headerValue(api, schema, required);
    if (value === undefined && required)
      warn(`${pointer}: the mock finds no value for the header ${name}. Give it an example.`);
    return value === undefined ? [] : [[name, String(value)]];
  });
  return Object.fromEntries(entries);
}

function headerValue(api: Api, schema: Schema, required: boolean): Json | undefined {
  const [example] = schema.examples;
  return example ?? (required ? new Samples(api).of(schema, 'required') : undefined);
}
