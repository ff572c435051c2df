import type { Api, Json, Operation, Parameter } from '../../model/api.ts';
import type { Note } from '../../spec/diagnostics.ts';
import type { Base, Case } from '../case/case.ts';
import { refusals, successes } from '../case/statuses.ts';
import { acceptedTitle, refusedTitle } from '../case/titles.ts';
import { drafts } from '../families/drafts.ts';
import { jsonTypes } from '../families/types.ts';
import type { Draft } from '../places/draft.ts';
import type { Place } from '../places/place.ts';
import { certifierOf } from '../samples/certify.ts';
import type { Samples } from '../samples/sample.ts';

/** The parameters that a valid request must have, by place and name. Notes those without a known value. */
export function validParameters(operation: Operation, samples: Samples, note: Note) {
  const values: { [placeAndName: string]: string } = {};
  for (const parameter of operation.parameters) {
    if (!parameter.required) continue;
    const text = serialize(samples.of(parameter.schema, 'required')) ?? serialize(onlyItem(parameter, samples));
    if (text !== undefined) values[nameOf(parameter)] = text;
    else
      note(
        'no-parameter-value',
        parameter.pointer,
        `No valid value is known for ${nameOf(parameter)}, so requests are sent without it.`,
        'Add an example.',
      );
  }
  return values;
}

/** The item of a list of one, which every style of parameter writes as the bare item (RFC 6570, section 3.2). */
function onlyItem({ schema }: Parameter, samples: Samples): Json | undefined {
  const list = samples.resolve(schema);
  return list.kind === 'array' ? samples.of(list.items, 'required') : undefined;
}

/** Cases for each parameter: missing, at its limits and beyond them. Arrays and objects are not covered. */
export function parameterCases(operation: Operation, api: Api, samples: Samples, base: Base | undefined): Case[] {
  return operation.parameters.flatMap((parameter) => {
    const value = samples.of(parameter.schema, 'required');
    if (serialize(value) === undefined || value === undefined) return [];
    const topic = nameOf(parameter);
    const statuses = parameterRefusals(operation, parameter);
    const make = (title: string, text: string | null, wrong: boolean, { keyword, listedAt }: Part = {}): Case => ({
      topic,
      title: wrong ? refusedTitle(title, statuses) : acceptedTitle(title),
      request: { ...(base ? { base } : {}), parameters: { [topic]: text } },
      verdict: wrong ? { fault: 'parameters', statuses } : { statuses: successes(operation) },
      rule: {
        field: topic,
        at: topic,
        schema: parameter.schema.pointer,
        ...(keyword === undefined ? {} : { keyword }),
      },
      ...(listedAt === undefined ? {} : { listedAt }),
    });
    const tried = draftsOf(parameter, value, api, samples).flatMap((draft): Case[] => {
      const made = draft.bodies
        .map(serialize)
        .find((text) => text !== undefined && judge(text, draft, parameter, api, samples));
      if (made === undefined || !isSendable(made, parameter)) return [];
      const keyword = draft.keyword ?? draft.breaks?.[0];
      const { listedAt } = draft;
      return [
        make(draft.title, made, draft.breaks !== undefined, {
          ...(keyword === undefined ? {} : { keyword }),
          ...(listedAt === undefined ? {} : { listedAt }),
        }),
      ];
    });
    if (parameter.in === 'path') return tried;
    if (parameter.required) return [make('a missing value', null, true, { keyword: 'required' }), ...tried];
    return [make('a value', serialize(value) ?? '', false), ...tried];
  });
}

/** Members of a parameter's case besides the text. */
type Part = Pick<Draft, 'keyword' | 'listedAt'>;

/** The topic of a parameter: `query limit`. */
function nameOf(parameter: Parameter): string {
  return `${parameter.in} ${parameter.name}`;
}

/** For a path parameter also 404: to the router, the resource does not exist. */
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

/** Whether the text, parsed as its schema requires, is valid or invalid as the draft intends. */
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

/** The text of a parameter; undefined for null, arrays and objects. */
function serialize(value: Json | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

/** An empty segment would change the path; a header value has no control characters and no spaces around it. */
function isSendable(text: string, parameter: Parameter): boolean {
  if (parameter.in === 'path') return text !== '' && text !== '.' && text !== '..';
  return parameter.in === 'query' || /^([!-~]([ -~]*[!-~])?)?$/.test(text);
}
