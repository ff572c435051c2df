import type { Api, Json, Operation, Parameter } from '../model/api.ts';
import type { Base, Case } from './case.ts';
import { certifierOf } from './certify.ts';
import type { Draft } from './draft.ts';
import { drafts } from './drafts.ts';
import type { Place } from './place.ts';
import { refused } from './protocol.ts';
import type { Samples } from './sample.ts';
import { refusals, successes } from './statuses.ts';
import { jsonTypes } from './types.ts';

/** The parameters that a valid request must have, by place and name. `warn` hears of those that no value is found for. */
export function validParameters(operation: Operation, samples: Samples, warn: (warning: string) => void) {
  const values: { [placeAndName: string]: string } = {};
  for (const parameter of operation.parameters) {
    if (!parameter.required) continue;
    const text = serialize(samples.of(parameter.schema, 'required'));
    if (text !== undefined) values[nameOf(parameter)] = text;
    else
      warn(
        `${operation.method} ${operation.path}: no value is known for ${nameOf(parameter)}. Add an example to ${parameter.pointer}.`,
      );
  }
  return values;
}

/** Every parameter missing, at its limits and beyond them. Only single values are tried, no lists or objects. */
export function parameterCases(operation: Operation, api: Api, samples: Samples, base: Base | undefined): Case[] {
  return operation.parameters.flatMap((parameter) => {
    const value = samples.of(parameter.schema, 'required');
    if (serialize(value) === undefined || value === undefined) return [];
    const topic = nameOf(parameter);
    const statuses = parameterRefusals(operation, parameter);
    const make = (title: string, text: string | null, wrong: boolean, keyword?: string): Case => ({
      topic,
      title: wrong ? refused(title, statuses) : `${title} is accepted`,
      request: { ...(base ? { base } : {}), parameters: { [topic]: text } },
      verdict: wrong ? { fault: 'parameters', statuses } : { statuses: successes(operation) },
      rule: {
        field: topic,
        at: topic,
        schema: parameter.schema.pointer,
        ...(keyword === undefined ? {} : { keyword }),
      },
    });
    const tried = draftsOf(parameter, value, api, samples).flatMap((draft): Case[] => {
      const made = draft.bodies
        .map(serialize)
        .find((text) => text !== undefined && judge(text, draft, parameter, api, samples));
      if (made === undefined || !isSendable(made, parameter)) return [];
      return [make(draft.title, made, draft.breaks !== undefined, draft.keyword ?? draft.breaks?.[0])];
    });
    if (parameter.in === 'path') return tried;
    if (parameter.required) return [make('missing', null, true, 'required'), ...tried];
    return [make('presence', serialize(value) ?? '', false), ...tried];
  });
}

/** As readers name it: `query limit`. */
function nameOf(parameter: Parameter): string {
  return `${parameter.in} ${parameter.name}`;
}

/** A server may route by the path, and so know no resource of such a name. */
function parameterRefusals(operation: Operation, parameter: Parameter): string[] {
  const statuses = refusals(operation, 'parameters');
  return parameter.in === 'path' && !statuses.includes('404') ? [...statuses, '404'] : statuses;
}

function draftsOf(parameter: Parameter, value: Json, api: Api, samples: Samples): Draft[] {
  const base: Base = { name: 'value', comment: '', body: value };
  const bases = { minimal: base, full: base, examples: [], derive: () => base };
  const place: Place = {
    topic: nameOf(parameter),
    pointer: '',
    used: parameter.schema,
    schema: samples.resolve(parameter.schema),
    base,
  };
  return drafts(place, { samples, certifier: certifierOf(api.document), bases, root: parameter.schema.pointer });
}

/** Whether the text, read as the schema has it, is what the draft says. */
function judge(text: string, draft: Draft, parameter: Parameter, api: Api, samples: Samples): boolean {
  const certifier = certifierOf(api.document);
  const schema = parameter.schema.pointer;
  const value = parse(text, jsonTypes(parameter.schema, samples));
  if (draft.breaks === undefined) return certifier.valid(schema, value);
  return certifier.breaksOnly(schema, value, { pointer: '', keywords: [...draft.breaks, 'type', 'enum', 'const'] });
}

function parse(text: string, types: ReadonlySet<string>): Json {
  if (types.has('number') && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** A parameter's text; undefined for what has no plain one. */
function serialize(value: Json | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

/** An empty segment would be another path; a header holds no control characters and no spaces around its value. */
function isSendable(text: string, parameter: Parameter): boolean {
  if (parameter.in === 'path') return text !== '' && text !== '.' && text !== '..';
  return parameter.in === 'query' || /^([!-~]([ -~]*[!-~])?)?$/.test(text);
}
