import type { Api, Content, Json, Operation } from '../model/api.ts';
import { hasFields, isValidated, requestContent } from '../model/json-content.ts';
import type { Note } from '../spec/diagnostics.ts';
import { replaceAt, valueAt } from './case/body.ts';
import type { Case } from './case/case.ts';
import { refusals, successes } from './case/statuses.ts';
import { acceptedTitle, refusedTitle } from './case/titles.ts';
import { chainCases } from './chains/chain-cases.ts';
import { drafts } from './families/drafts.ts';
import { formCheck } from './parameters/form-bodies.ts';
import { noteNested } from './parameters/kinds.ts';
import { parameterCases } from './parameters/parameter-cases.ts';
import { plainBody } from './parameters/plain-body.ts';
import { type Bases, findBases } from './places/bases.ts';
import type { Draft } from './places/draft.ts';
import { bodyTopic, type Place, type Tools, walk } from './places/place.ts';
import { concurrentCases } from './promises/concurrent.ts';
import { withCondition } from './promises/condition.ts';
import { type Owed, promises } from './promises/promises.ts';
import { Totals } from './promises/totals.ts';
import { otherContents } from './protocol/other-contents.ts';
import { protocolCases } from './protocol/protocol.ts';
import { certifierOf } from './samples/certify.ts';
import { Samples } from './samples/sample.ts';

/**
 * Makes the cases of an operation: valid requests, and requests with one thing wrong each. A validator confirms every JSON body against the
 * document's own schema. A case that is not what it claims to be is dropped and noted.
 */
export function cases(operation: Operation, api: Api, note: Note): Case[] {
  const samples = Samples.for(api);
  noteNested(operation.parameters, api, note);
  const sent = requestContent(operation.requestBody?.contents ?? []);
  const content = sent && isValidated(sent) ? sent : undefined;
  const bases = content && findBases(content, { samples, certifier: certifierOf(api.document) });
  if (content && !bases) {
    note(
      'no-valid-body',
      content.pointer,
      'No valid body could be made from the schema, so no case tests it.',
      'Add an example.',
    );
  }
  const ofBody = content && bases ? new BodyCases(operation, api, content, bases, samples, note).all() : [];
  const valid = bases ? [] : validCases(operation, sent, samples);
  return distinct([
    ...valid,
    ...ofBody,
    ...(bases || valid.length > 0 ? chainCases(operation, api, content?.schema.pointer ?? '', bases) : []),
    ...parameterCases(operation, api, samples, bases?.minimal),
    ...protocolCases(operation, api, content, bases?.minimal),
    ...otherContents(operation, api, samples),
  ]);
}

/** The only valid request of an operation without a body that a validator can judge. None if no valid body is known. */
function validCases(operation: Operation, content: Content | undefined, samples: Samples): Case[] {
  const isUnknown = content !== undefined && plainBody(content, samples) === undefined;
  if (isUnknown && operation.requestBody?.required) return [];
  return [
    {
      topic: 'examples',
      title: acceptedTitle('a valid request'),
      request: {},
      verdict: { statuses: successes(operation) },
    },
  ];
}

class BodyCases {
  readonly #operation: Operation;
  readonly #content: Content;
  readonly #tools: Tools;
  readonly #note: Note;
  /** Whether a body can be sent as what it is. */
  readonly #isSendable: (body: Json, isValid: boolean) => boolean;
  readonly #owed: readonly Owed[];
  readonly #totals: Totals;

  constructor(operation: Operation, api: Api, content: Content, bases: Bases, samples: Samples, note: Note) {
    this.#operation = operation;
    this.#content = content;
    this.#tools = { samples, certifier: certifierOf(api.document), bases, root: content.schema.pointer };
    this.#note = note;
    this.#isSendable = hasFields(content)
      ? formCheck(content, api, operation.requestBody?.required ?? false)
      : () => true;
    this.#owed = promises(operation, api);
    this.#totals = new Totals(operation, this.#tools, this.#owed);
  }

  all(): Case[] {
    const { samples, bases } = this.#tools;
    const used = this.#content.schema;
    const start: Place = { topic: bodyTopic, pointer: '', used, schema: samples.resolve(used), base: bases.minimal };
    const tried = [...walk(start, this.#tools)].flatMap((found) => {
      const place = withCondition(found, this.#owed, this.#tools);
      return drafts(place, this.#tools).flatMap((draft) => this.#certify(draft, place));
    });
    const valid = new Set([bases.minimal, ...bases.examples, bases.full]);
    const accepted = [...valid]
      .filter(({ body }) => this.#isSendable(body, true))
      .map(
        (base): Case => ({
          topic: 'examples',
          title: acceptedTitle(base.name),
          request: { base },
          verdict: { statuses: successes(this.#operation) },
        }),
      );
    const apart = concurrentCases(this.#operation, bases, this.#owed);
    return [...accepted, ...tried, ...this.#totals.cases(bases), ...apart];
  }

  #certify(draft: Draft, place: Place): Case[] {
    const { certifier, root } = this.#tools;
    const { title, breaks, listedAt } = draft;
    const at = draft.at ?? place.pointer;
    const isSendable = (candidate: Json) => this.#isSendable(candidate, !breaks);
    const sendable = draft.bodies.filter(isSendable);
    if (sendable.length === 0) return [];
    const isAsClaimed = (candidate: Json): boolean => {
      if (!breaks) return certifier.valid(root, candidate);
      if (draft.everywhere) return certifier.breaksEverywhere(root, candidate, breaks[0] ?? '');
      return certifier.breaksOnly(root, candidate, { pointer: at, keywords: breaks });
    };
    const small = sendable.find(isAsClaimed);
    // A field may need others beside it (`dependentRequired`).
    const body = small === undefined ? this.#inFull(draft, place).filter(isSendable).find(isAsClaimed) : small;
    const base = small === undefined ? this.#tools.bases.full : (draft.base ?? place.base);
    if (body === undefined) {
      if (!draft.guess) this.#noteDropped(draft, place);
      return [];
    }
    const fitted = this.#totals.fit(base, body, place.pointer);
    const sent = fitted && isAsClaimed(fitted.body) ? fitted : breaks && { base, body };
    if (!sent) return [];
    const statuses = breaks ? refusals(this.#operation, 'body-schema') : successes(this.#operation);
    const keyword = draft.everywhere ? undefined : (draft.keyword ?? breaks?.[0]);
    return [
      {
        topic: place.topic,
        title: breaks ? refusedTitle(title, statuses) : acceptedTitle(title),
        request: sent,
        verdict: breaks ? { fault: 'body-schema', statuses } : { statuses },
        rule: { field: place.pointer, at, schema: place.used.pointer, ...(keyword === undefined ? {} : { keyword }) },
        ...(listedAt === undefined ? {} : { listedAt }),
      },
    ];
  }

  /** The bodies of a draft with everything optional beside its field. */
  #inFull({ bodies }: Draft, { pointer }: Place): Json[] {
    const { full } = this.#tools.bases;
    const parent = pointer.slice(0, pointer.lastIndexOf('/'));
    if (pointer === '' || valueAt(full.body, parent) === undefined) return [];
    return bodies.flatMap((body) => {
      const value = valueAt(body, pointer);
      return value === undefined ? [] : [replaceAt(full.body, pointer, value)];
    });
  }

  #noteDropped({ title, breaks, keyword }: Draft, place: Place): void {
    const { method, path } = this.#operation;
    const finding = breaks
      ? `does not break \`${breaks.join('` or `')}\` there and nothing else`
      : 'is not valid against the schema';
    this.#note(
      `dropped-case ${keyword ?? breaks?.[0] ?? 'valid'}`,
      place.used.pointer,
      `The case \`${title}\` of ${method} ${path}, ${place.topic}, is dropped because it ${finding}.`,
      'State the rule in one schema, or change the example that it contradicts.',
    );
  }
}

/** Drops cases with the same title or the same request as an earlier one of the same topic. */
function distinct(all: readonly Case[]): Case[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const { topic, title, request, series } = one;
    const { base, body = base?.body, ...others } = request;
    const keys = [
      [topic, title],
      [topic, others, body, series],
    ].map((key) => JSON.stringify(key));
    const isNew = !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}
