import { SchemaPlaces } from '../../cases/promises/schema-places.ts';
import { type AnswerBody, answerBodies } from '../../cases/samples/answer-bodies.ts';
import { certifierOf } from '../../cases/samples/certify.ts';
import { Samples } from '../../cases/samples/sample.ts';
import type { Api, Content, Example, Json, Operation, Response } from '../../model/api.ts';
import { jsonContent } from '../../model/json-content.ts';
import type { Schema } from '../../model/schema.ts';
import type { Note } from '../../spec/diagnostics.ts';
import { serialize } from '../../wire/serialize.ts';
import { propertyAccess } from '../typescript.ts';
import { type Code, ValidatorCode } from './code.ts';
import { findFields } from './fields.ts';
import { findHumanText } from './human-text.ts';
import { createdBy } from './resources.ts';
import type { SharedBodies } from './shared-bodies.ts';

/** Returns the expression for a validator of the types package. */
export function validator(operation: Operation, ...path: string[]): Code {
  return new ValidatorCode(`validators${[operation.id, ...path].map(propertyAccess).join('')}`);
}

/** Describes a documented response: its media type, its valid examples, and the properties that depend on the request. */
export function describeAnswer(api: Api, operation: Operation, response: Response, bodies: SharedBodies, note: Note) {
  const json = jsonContent(response.contents);
  const content = json ?? response.contents[0];
  const refuses = response.refuses.length === 0 ? undefined : response.refuses;
  const headers = describeHeaders(api, response, note);
  if (!content) return { refuses, headers };
  if (!json) {
    const given = content.examples.map(({ name, value }) => ({ name, value }));
    // No schema says what an image holds; an empty one lets callers go on.
    const examples = given.length === 0 ? [{ name: 'made', value: '' }] : given;
    return { mediaType: content.mediaType, examples, refuses, headers };
  }

  const examples = validExamples(api, content, note);
  if (examples.length === 0) return { refuses, headers };
  // What an operation creates has what was sent.
  const created = /^2/.test(response.status) ? createdBy(operation, api) : [];
  const isCreation = created.length > 0;
  const identifiers = new Set(created.flatMap(({ values }) => Object.values(values)));
  const places = SchemaPlaces.for(api);
  const isSent = (at: string): boolean => isCreation && places.requestHas(operation, at);
  const isIdentifier = (at: string): boolean => identifiers.has(`$response.body#${at}`);
  const fields = findFields(api, content.schema, { isSent, isIdentifier }, (schema, at) => {
    const shown = schema.examples.find((value) => certifierOf(api.document).valid(schema.pointer, value));
    return shown ?? known(examples, at) ?? Samples.for(api).of(schema, 'all');
  });
  return {
    mediaType: content.mediaType.replace(/^.*\*$/, 'application/json'),
    validate: validator(operation, 'responses', response.status),
    examples: examples.map(({ name, value }) => ({ name, value: bodies.add(value, schemaName(content)) })),
    refuses,
    headers,
    text: /^2/.test(response.status) ? undefined : findHumanText(api, content.schema),
    fields: fields.length === 0 ? undefined : fields,
  };
}

/** The name of a shared body: that of its schema. */
function schemaName({ schema }: Content): string {
  return schema.kind === 'reference' ? schema.name : 'Body';
}

/** Returns the valid bodies of an answer; empty if there are none, which is noted. */
function validExamples(api: Api, content: Content, note: Note): AnswerBody[] {
  const { schema, examples, pointer } = content;
  for (const { name, value } of examples) {
    if (certifierOf(api.document).valid(schema.pointer, value)) continue;
    note(
      'invalid-example',
      pointer,
      `The example \`${name}\` breaks its schema, so the mock does not send it.`,
      'Correct the example, or the schema.',
    );
  }
  const bodies = answerBodies(content, api);
  if (bodies.length === 0)
    note(
      'no-valid-answer',
      pointer,
      'No valid body of an answer could be made, so the mock sends it without one, and the suite accepts that.',
      'Correct the schema, or add an example.',
    );
  return bodies;
}

/** Returns the value at a path of the first example that has one other than null. */
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

/** The headers that a server sets by itself, according to the body and the connection. */
const ownHeaders = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
]);

/** Returns the headers that are required or have an example, each with a valid value; undefined if there are none. */
function describeHeaders(api: Api, { headers, pointer }: Response, note: Note) {
  const entries = headers.flatMap(({ name, required, explode, schema }): [string, string][] => {
    if (ownHeaders.has(name.toLowerCase())) return [];
    const value = headerValue(api, schema, required);
    if (value === undefined && required)
      note('no-header-value', pointer, `The mock cannot make a value for the header ${name}.`, 'Give it an example.');
    const text = serialize({ name, in: 'header', explode }, value);
    return text === undefined ? [] : [[name, text]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function headerValue(api: Api, schema: Schema, required: boolean): Json | undefined {
  const example = schema.examples.find((value) => certifierOf(api.document).valid(schema.pointer, value));
  return example ?? (required ? Samples.for(api).of(schema, 'required') : undefined);
}
