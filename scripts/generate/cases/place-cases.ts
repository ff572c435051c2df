import type { Json } from '../model/api.ts';
import type { Note } from '../spec/diagnostics.ts';
import { replaceAt, valueAt } from './case/body.ts';
import type { Base, Case } from './case/case.ts';
import { acceptedTitle, refusedTitle } from './case/titles.ts';
import { drafts } from './families/drafts.ts';
import type { Draft } from './places/draft.ts';
import { type Place, type Tools, walk } from './places/place.ts';

/** Whose values the cases are about: an operation, or a schema wherever it is used. */
export interface Subject {
  /** For readers, such as `POST /books`. */
  name: string;
  /** The statuses that accept a valid value, and those that refuse another one; empty for a schema. */
  accepts: string[];
  refuses: string[];
  /** Whether a body can be sent as what it is. */
  isSendable(body: Json, isValid: boolean): boolean;
  /** The place with a base that shows more. */
  prepare(place: Place): Place;
  /** The base and the body of a case so that an answer can hold what they add up to; undefined if that is impossible. */
  fit(base: Base, body: Json, at: string): { base: Base; body: Json } | undefined;
}

/**
 * Makes the cases of a value and of everything in it. A validator confirms every body against the document's own schema. A case that is not
 * what it claims to be is dropped and noted.
 */
export class PlaceCases {
  readonly #subject: Subject;
  readonly #tools: Tools;
  readonly #note: Note;

  constructor(subject: Subject, tools: Tools, note: Note) {
    this.#subject = subject;
    this.#tools = tools;
    this.#note = note;
  }

  from(start: Place): Case[] {
    return [...walk(start, this.#tools)].flatMap((found) => {
      const place = this.#subject.prepare(found);
      return drafts(place, this.#tools).flatMap((draft) => this.#certify(draft, place));
    });
  }

  #certify(draft: Draft, place: Place): Case[] {
    const { certifier, root, bases } = this.#tools;
    const { title, breaks, listedAt, list } = draft;
    const { isSendable, fit, refuses, accepts } = this.#subject;
    const at = draft.at ?? place.pointer;
    const sendable = draft.bodies.filter((candidate) => isSendable(candidate, !breaks));
    if (sendable.length === 0) return [];
    const isAsClaimed = (candidate: Json): boolean => {
      if (!breaks) return certifier.valid(root, candidate);
      if (draft.everywhere) return certifier.breaksEverywhere(root, candidate, breaks[0] ?? '');
      return certifier.breaksOnly(root, candidate, { pointer: at, keywords: breaks });
    };
    const small = sendable.find(isAsClaimed);
    // A field may need others beside it (`dependentRequired`).
    const whole = () => this.#inFull(draft, place).filter((candidate) => isSendable(candidate, !breaks));
    const body = small === undefined ? whole().find(isAsClaimed) : small;
    const base = small === undefined ? bases.full : (draft.base ?? place.base);
    if (body === undefined) {
      if (!draft.guess) this.#noteDropped(draft, place);
      return [];
    }
    const fitted = fit(base, body, place.pointer);
    const sent = fitted && (fitted.body === body || isAsClaimed(fitted.body)) ? fitted : breaks && { base, body };
    if (!sent) return [];
    const statuses = breaks ? refuses : accepts;
    const keyword = draft.everywhere ? undefined : (draft.keyword ?? breaks?.[0]);
    return [
      {
        topic: place.topic,
        title: breaks ? refusedTitle(title, statuses) : acceptedTitle(title),
        request: sent,
        verdict: breaks ? { fault: 'body-schema', statuses } : { statuses },
        rule: { field: place.pointer, at, schema: place.used.pointer, ...(keyword === undefined ? {} : { keyword }) },
        ...(listedAt === undefined ? {} : { listedAt }),
        ...(list && sent.body === body ? { from: { list, subject: title } } : {}),
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
    const finding = breaks
      ? `does not break \`${breaks.join('` or `')}\` there and nothing else`
      : 'is not valid against the schema';
    const of = [this.#subject.name, place.topic].filter((text) => text !== '').join(', at ');
    this.#note(
      `dropped-case ${keyword ?? breaks?.[0] ?? 'valid'}`,
      place.used.pointer,
      `The case \`${title}\` of ${of} is dropped because it ${finding}.`,
      'State the rule in one schema, or change the example that it contradicts.',
    );
  }
}

/** Drops cases with the same title or the same request as an earlier one of the same topic. */
export function distinct(all: readonly Case[]): Case[] {
  const seen = new Set<string>();
  // Many cases have the body of the same base.
  const texts = new Map<Json | undefined, string | undefined>();
  const textOf = (body: Json | undefined): string | undefined => {
    if (!texts.has(body)) texts.set(body, JSON.stringify(body));
    return texts.get(body);
  };
  return all.filter((one) => {
    const { topic, title, request, series } = one;
    const { base, body = base?.body, ...others } = request;
    const keys = [JSON.stringify([topic, title]), `${JSON.stringify([topic, others, series])} ${textOf(body)}`];
    const isNew = !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}
