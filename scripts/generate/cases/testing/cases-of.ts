import { collectNotes } from '../../../testing/collect-notes.ts';
import type { Api, Json, Operation } from '../../model/api.ts';
import { buildModel } from '../../model/build.ts';
import type { Case } from '../case/case.ts';
import { cases } from '../cases.ts';

/** The contents of a test document besides the body's schema. */
interface Parts {
  /** Other component schemas. */
  schemas?: Json;
  /** Members of the operation. */
  operation?: { [key: string]: Json };
  examples?: { [name: string]: Json };
}

/** The model of a document whose one operation takes a JSON body of the schema. */
export function apiWith(schema: Json, { schemas = {}, operation = {}, examples = {} }: Parts = {}): Api {
  const named = Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }]));
  const content = { 'application/json': { schema, examples: named } };
  return apiOf(
    { post: { requestBody: { required: true, content }, responses: { 200: {}, 422: {} }, ...operation } },
    schemas,
  );
}

/** The model of a document with one path, `/things`. */
export function apiOf(pathItem: Json, schemas: Json = {}, rest: { [key: string]: Json } = {}): Api {
  const document = {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1.0.0' },
    paths: { '/things': pathItem },
    components: { schemas },
    ...rest,
  };
  return buildModel({ document, places: (pointer) => ({ file: 'spec.yaml', line: 1, pointer }) });
}

/** The first operation of a model. */
function operationOf(api: Api): Operation {
  const [operation] = api.operations;
  if (!operation) throw new Error('The document has no operation.');
  return operation;
}

/** The cases of the first operation, and the warnings. */
export function casesOf(api: Api): { cases: Case[]; warnings: string[] } {
  const { note, notes: warnings } = collectNotes();
  return { cases: cases(operationOf(api), api, note), warnings };
}

/** The titles of a topic, each with the value that the case puts into the field. */
export function titlesOf(api: Api, topic: string): string[] {
  return casesOf(api)
    .cases.filter((one) => one.topic === topic)
    .map(({ title }) => title);
}
