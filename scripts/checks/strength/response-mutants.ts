import { removeAt, replaceAt, valueAt } from '../../generate/cases/case/body.ts';
import { typeOf } from '../../generate/cases/families/types.ts';
import { certifierOf } from '../../generate/cases/samples/certify.ts';
import { Samples } from '../../generate/cases/samples/sample.ts';
import { promises } from '../../generate/emit/contract-tests/promises.ts';
import type { Api, Response as Documented, Json, Operation } from '../../generate/model/api.ts';
import { jsonContent } from '../../generate/model/json-content.ts';
import type { Given, Handle, Mutant } from './mutant.ts';
import { breaksOf } from './wrong-values.ts';

/** Servers whose answers break their own schema, or a promise, in one place. `given` holds the statuses that `mock` answers with. */
export function responseMutants(api: Api, mock: Handle, given: Given): Mutant[] {
  const samples = new Samples(api);
  const certifier = certifierOf(api.document);
  return api.operations.flatMap((operation) => [
    ...operation.responses
      .filter(({ status }) => given.has(status))
      .flatMap((response) => schemaBreaks(response, given.get(response.status) ?? '')),
    ...brokenPromises(operation, api, mock),
  ]);

  function schemaBreaks(response: Documented, topic: string): Mutant[] {
    const content = jsonContent(response.contents);
    if (!content) return [];
    const [example] = content.examples.toSorted(
      (a, b) => JSON.stringify(b.value).length - JSON.stringify(a.value).length,
    );
    if (!example) return [];
    return breaksOf(content.schema, samples).flatMap(({ name, apply }): Mutant[] => {
      const broken = apply(example.value);
      // A change that the schema allows is not a fault.
      if (broken === undefined || certifier.valid(content.schema.pointer, broken)) return [];
      return [
        {
          name: `status ${response.status}, ${name}`,
          hints: [topic],
          serve: () =>
            changing(mock, Number(response.status), (body) => {
              const changed = apply(body);
              return changed === undefined || certifier.valid(content.schema.pointer, changed) ? body : changed;
            }),
        },
      ];
    });
  }
}

/** Servers that break a promise: they omit, alter or add a value that depends on the request. */
function brokenPromises(operation: Operation, api: Api, mock: Handle): Mutant[] {
  const [success = 200] = operation.responses.map(({ status }) => Number(status)).filter((status) => status < 300);
  const bodies = operation.responses.flatMap(({ contents }) => jsonContent(contents)?.examples ?? []);
  return promises(operation, api).flatMap(({ answer, presentWhen, isOptional, isUnique }): Mutant[] => {
    if (isUnique) return [repeating(answer, mock, success)];
    const sample = bodies.map(({ value }) => valueAt(value, answer)).find((value) => value !== undefined);
    const ways =
      presentWhen === undefined
        ? alterations.filter(
            ({ of, name }) =>
              sample !== undefined && typeOf(of) === typeOf(sample) && !(isOptional && name === 'missing'),
          )
        : [
            { name: 'missing', change: () => undefined },
            { name: 'null', change: () => null },
            { name: 'empty', change: () => '' },
          ];
    return ways.map(
      ({ name, change }): Mutant => ({
        name: `promise of ${answer}: ${name}`,
        hints: [answer.slice(1)],
        serve: () =>
          changing(mock, success, (body) => {
            const old = valueAt(body, answer);
            if (old === undefined) return body;
            const changed = change(old);
            return changed === undefined ? removeAt(body, answer) : replaceAt(body, answer, changed);
          }),
      }),
    );
  });
}

/** A server whose answers all repeat a value of the first. */
function repeating(answer: string, mock: Handle, success: number): Mutant {
  return {
    name: `promise of ${answer}: the same in every answer`,
    hints: ['examples'],
    serve: () => {
      let first: Json | undefined;
      return changing(mock, success, (body) => {
        first ??= valueAt(body, answer);
        return first === undefined ? body : replaceAt(body, answer, first);
      });
    },
  };
}

/** Ways to alter a value, each with an example that it changes. */
const alterations: { name: string; of: Json; change: (old: Json) => Json | undefined }[] = [
  ...['x', ['x'], { a: 'x' }].map((of) => ({ name: 'missing', of, change: () => undefined })),
  { name: 'first entry lost', of: [1], change: (old) => fewer(old, (entries) => entries.slice(1)) },
  { name: 'first entry lost', of: { a: 1 }, change: (old) => fewer(old, (entries) => entries.slice(1)) },
  { name: 'last entry lost', of: [1], change: (old) => fewer(old, (entries) => entries.slice(0, -1)) },
  { name: 'last entry lost', of: { a: 1 }, change: (old) => fewer(old, (entries) => entries.slice(0, -1)) },
  { name: 'cut to ten entries', of: [1], change: (old) => fewer(old, (entries) => entries.slice(0, 10)) },
  { name: 'cut to ten entries', of: { a: 1 }, change: (old) => fewer(old, (entries) => entries.slice(0, 10)) },
  { name: 'reversed', of: [1], change: (old) => (Array.isArray(old) ? old.toReversed() : old) },
  { name: 'doubled', of: [1], change: (old) => (Array.isArray(old) ? [...old, ...old] : old) },
  { name: 'extra entry', of: { a: 1 }, change: (old) => ({ ...(old as object), other: 'text' }) },
  { name: 'of another request', of: 'x', change: () => 'other' },
  { name: 'of another request', of: { a: 1 }, change: () => ({ other: 'text' }) },
  ...['x', ['x'], { a: 'x' }].flatMap((of) => [
    { name: 'text in upper case', of, change: (old: Json) => deep(old, (text) => text.toUpperCase()) },
    { name: 'text trimmed', of, change: (old: Json) => deep(old, (text) => text.trim()) },
    { name: 'text cut at 100 characters', of, change: (old: Json) => deep(old, (text) => text.slice(0, 100)) },
    { name: 'text escaped for HTML', of, change: (old: Json) => deep(old, (text) => text.replaceAll('<', '&lt;')) },
    { name: 'text normalised', of, change: (old: Json) => deep(old, (text) => text.normalize('NFC')) },
    { name: 'text in ASCII', of, change: (old: Json) => deep(old, (text) => text.replaceAll(/[^\x20-\x7e]/g, '?')) },
  ]),
];

function fewer(value: Json, cut: (entries: [string, Json][]) => [string, Json][]): Json {
  if (value === null || typeof value !== 'object') return value;
  const kept = cut(Object.entries(value));
  return Array.isArray(value) ? kept.map(([, item]) => item) : Object.fromEntries(kept);
}

function deep(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => deep(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, deep(member, change)]));
}

function changing(mock: Handle, status: number, change: (body: Json) => Json): Handle {
  return async (request) => {
    const response = await mock(request);
    if (response.status !== status) return response;
    const body = change((await response.json()) as Json);
    return new Response(JSON.stringify(body), { status, headers: response.headers });
  };
}
