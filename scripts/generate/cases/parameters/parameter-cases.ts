import type { Api, Json, Operation, Parameter } from '../../model/api.ts';
import type { Kind } from '../../wire/kind.ts';
import { readings } from '../../wire/readings.ts';
import { serialize } from '../../wire/serialize.ts';
import type { Base, Case } from '../case/case.ts';
import { refusals, successes } from '../case/statuses.ts';
import { acceptedTitle, refusedTitle } from '../case/titles.ts';
import { drafts } from '../families/drafts.ts';
import type { Draft } from '../places/draft.ts';
import { type Place, type Tools, walk } from '../places/place.ts';
import { type Certifier, certifierOf } from '../samples/certify.ts';
import type { Samples } from '../samples/sample.ts';
import { asTexts } from './as-texts.ts';
import { kindsOfParameter } from './kinds.ts';
import { isSendable, nameOf, validValue } from './valid-parameters.ts';

/** Cases for each parameter and each part of it: missing, at its limits and beyond them. */
export function parameterCases(operation: Operation, api: Api, samples: Samples, base: Base | undefined): Case[] {
  return operation.parameters.flatMap((parameter) =>
    new ParameterCases(operation, parameter, api, samples, base).all(),
  );
}

type PartialDraft = Partial<Omit<Draft, 'list'>> & { schema?: string; list?: Draft['list'] | undefined };

class ParameterCases {
  readonly #operation: Operation;
  readonly #parameter: Parameter;
  readonly #base: Base | undefined;
  readonly #samples: Samples;
  readonly #certifier: Certifier;
  readonly #kinds: Kind[];
  readonly #statuses: string[];

  constructor(operation: Operation, parameter: Parameter, api: Api, samples: Samples, base: Base | undefined) {
    this.#operation = operation;
    this.#parameter = parameter;
    this.#base = base;
    this.#samples = samples;
    this.#certifier = certifierOf(api.document);
    this.#kinds = kindsOfParameter(parameter, api);
    // To the router, a resource with such a path does not exist.
    const statuses = refusals(operation, 'parameters');
    this.#statuses = parameter.in === 'path' && !statuses.includes('404') ? [...statuses, '404'] : statuses;
  }

  all(): Case[] {
    const value = validValue(this.#parameter, this.#samples);
    if (value === undefined) return [];
    const topic = nameOf(this.#parameter);
    const { in: place, required } = this.#parameter;
    const first =
      place === 'path'
        ? []
        : required
          ? [this.#case(topic, 'a missing value', null, { keyword: 'required' })]
          : [this.#case(topic, 'a value', value, {}, false)];
    const seen = new Set<string>();
    return [...first, ...this.#tried(value)].filter(({ topic, request }) => {
      const text = this.#write(Object.values(request.parameters ?? {})[0] ?? null) ?? '';
      const isNew = !seen.has(`${topic} ${text}`);
      seen.add(`${topic} ${text}`);
      return isNew || first.some(({ request: own }) => own === request);
    });
  }

  /** The cases of every place in the value that a validator confirms, as sent and read again. */
  #tried(value: Json): Case[] {
    const { schema } = this.#parameter;
    const base: Base = { name: 'value', comment: '', body: value };
    const bases = {
      minimal: base,
      full: base,
      examples: [],
      derive: (_from: Base, body: Json): Base => ({ ...base, body }),
    };
    const tools: Tools = { samples: this.#samples, certifier: this.#certifier, bases, root: schema.pointer };
    const topic = nameOf(this.#parameter);
    const start: Place = {
      topic,
      pointer: '',
      used: schema,
      schema: this.#samples.resolve(schema),
      base,
      isPlain: false,
    };
    return [...walk(start, tools)].flatMap((place) =>
      drafts(place, tools).flatMap((draft) => {
        const sent = draft.bodies.find((candidate) => this.#confirms(candidate, draft, place));
        return sent === undefined
          ? []
          : [
              this.#case(
                place.topic,
                draft.title,
                sent,
                { ...draft, schema: place.used.pointer, list: place.pointer === '' ? draft.list : undefined },
                draft.breaks !== undefined,
              ),
            ];
      }),
    );
  }

  #confirms(value: Json, { breaks, at, everywhere }: Draft, place: Place): boolean {
    const text = this.#write(value);
    if (text === undefined || !isSendable(text, this.#parameter)) return false;
    const schema = this.#parameter.schema.pointer;
    const found = readings(this.#parameter, this.#kinds, sourceOf(text, this.#parameter));
    const values = found.flatMap((parsed) => ('value' in parsed ? [parsed.value as Json] : []));
    // Some styles cannot write every value so that it can be read again.
    if (!values.some((read) => asTexts(read) === asTexts(value)) || isEmptyItem(value)) return false;
    const isValid = values.some((read) => this.#certifier.valid(schema, read));
    if (breaks === undefined) return isValid;
    const pointer = at ?? place.pointer;
    // Text that is not of its type may break an enum as well.
    const keywords = [...breaks, 'type', 'enum', 'const'];
    return (
      !isValid &&
      values.some((read) =>
        everywhere
          ? this.#certifier.breaksEverywhere(schema, read, breaks[0] ?? '')
          : this.#certifier.breaksOnly(schema, read, { pointer, keywords }),
      )
    );
  }

  #write(value: Json): string | undefined {
    return serialize(this.#parameter, value);
  }

  #case(
    topic: string,
    title: string,
    value: Json,
    { keyword, breaks, listedAt, list, schema = this.#parameter.schema.pointer }: PartialDraft,
    isWrong = true,
  ): Case {
    const name = nameOf(this.#parameter);
    const rule = keyword ?? breaks?.[0];
    return {
      topic,
      title: isWrong ? refusedTitle(title, this.#statuses) : acceptedTitle(title),
      request: { ...(this.#base ? { base: this.#base } : {}), parameters: { [name]: value } },
      verdict: isWrong ? { fault: 'parameters', statuses: this.#statuses } : { statuses: successes(this.#operation) },
      rule: {
        field: name,
        at: name,
        schema,
        ...(rule === undefined ? {} : { keyword: rule }),
      },
      ...(listedAt === undefined ? {} : { listedAt }),
      ...(list ? { from: { list, subject: title } } : {}),
    };
  }
}

/** A list of one empty text looks like an empty list. */
function isEmptyItem(value: Json): boolean {
  return Array.isArray(value) && value.length === 1 && value[0] === '';
}

/** What a server reads a parameter from. */
function sourceOf(text: string, { in: place }: Parameter): string {
  // Spaces around the value of a header are not part of it.
  return place === 'header' ? text.trim() : text;
}
