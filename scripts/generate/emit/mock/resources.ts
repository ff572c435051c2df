import { followUps } from '../../cases/chains/follow-ups.ts';
import { validParameters } from '../../cases/parameters/valid-parameters.ts';
import { remember } from '../../cases/remember.ts';
import { Samples } from '../../cases/samples/sample.ts';
import type { Api, Json, Operation } from '../../model/api.ts';
import { jsonContent } from '../../model/json-content.ts';
import { fromPointer } from '../../spec/pointer.ts';

/** What an operation creates, as its own answer and its request say: the path where it can be looked up, and the values of its parameters. */
export interface Created {
  path: string;
  /** By parameter: a runtime expression for the body of the answer, or for the body or the path of the request. */
  values: { [parameter: string]: string };
}

/** The resources that an operation creates. */
export function createdBy(operation: Operation, api: Api): Created[] {
  if (operation.method !== 'POST' && operation.method !== 'PUT') return [];
  return followUps(operation, api).flatMap(({ to, parameters }): Created[] => {
    const entries = Object.entries(parameters).filter(([name]) => name.startsWith('path '));
    const values = entries.map(([name, value]): [string, string] => [name.slice('path '.length), String(value)]);
    const isKnown = values.every(([, value]) => /^\$(response\.body#|request\.body#|request\.path\.)/.test(value));
    const needed = to.parameters.filter(({ in: place }) => place === 'path').length;
    if (to.method !== 'GET' || !isKnown || values.length < needed || needed === 0) return [];
    return [{ path: to.path, values: Object.fromEntries(values) }];
  });
}

/** The operations that create what is looked up at a path, with the values of its parameters. */
const creatorsOf = remember((api: Api) => {
  const creators = new Map<string, { other: Operation; values: Created['values'] }[]>();
  for (const other of api.operations) {
    for (const { path, values } of createdBy(other, api))
      creators.set(path, [...(creators.get(path) ?? []), { other, values }]);
  }
  return creators;
});

/** The ids that exist from the start on the path of an operation, those of the document; undefined unless another operation creates some there. */
export function knownIds(operation: Operation, api: Api): string[] | undefined {
  const created = creatorsOf(api).get(operation.path) ?? [];
  const last = operation.parameters.findLast(({ in: place }) => place === 'path');
  if (created.length === 0 || !last) return undefined;
  const { [`path ${last.name}`]: sample } = validParameters(operation, Samples.for(api), () => {});
  const shown = created.flatMap(({ other, values }) => {
    const [, pointer] = /^\$response\.body#(.*)$/.exec(values[last.name] ?? '') ?? [];
    return pointer === undefined ? [] : [other, operation].flatMap((one) => valuesAt(one, api, fromPointer(pointer)));
  });
  return [...new Set([sample ?? null, ...last.schema.examples, ...shown].flatMap(asText))];
}

/** The values at a path in the examples of successful answers, and in one that is made of the schema. */
function valuesAt({ responses }: Operation, api: Api, path: readonly string[]): Json[] {
  const bodies = responses.flatMap(({ status, contents }) => {
    const content = /^2/.test(status) ? jsonContent(contents) : undefined;
    if (!content) return [];
    const made = Samples.for(api).of(content.schema, 'all') ?? null;
    return [...content.examples.map(({ value }) => value), ...content.schema.examples, made];
  });
  return bodies.map((body) => path.reduce<Json>((value, name) => Object(value)[name] ?? null, body));
}

function asText(value: Json): string[] {
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}
