import type { Sample } from '../../../../../scripts/generate/emit/samples.ts';
import { plainText } from '../markup/first-sentence.ts';
import type { FieldView, ValueView } from '../view/field-view.ts';
import type { ResponseView } from '../view/part-views.ts';
import { factText } from './fields-markdown.ts';

/** A page, a part of one, or one of the smallest things that a reader may look for. */
export type EntryKind = 'page' | 'section' | 'field' | 'status' | 'sample' | 'option';

/** An entry of the index, a tuple to keep the file small. `section` says where it is, `link` has page and anchor. */
export type SearchEntry = [kind: EntryKind, title: string, section: string, text: string, link: string];

/** The entries of one page. */
export class PageEntries {
  readonly list: SearchEntry[] = [];
  readonly #page: string;
  readonly title: string;

  constructor(page: string, title: string) {
    this.#page = page;
    this.title = title;
  }

  add(kind: EntryKind, title: string, section: string, text: string, anchor: string): void {
    this.list.push([kind, title, section, text.replaceAll(/\s+/g, ' ').trim(), linkTo(this.#page, anchor)]);
  }

  addResponse({ id, status, reason, description, headers, bodies, examples }: ResponseView): void {
    const messages = examples.map(({ summary, value }) => `${summary ?? ''} ${JSON.stringify(value)}`);
    const heading = `${status} ${reason}`.trim();
    this.add('status', heading, `${this.title} · Responses`, [plainText(description), ...messages].join(' '), id);
    for (const header of headers) this.addField(header, '', heading);
    for (const { value } of bodies) this.addParts(value, '', heading);
  }

  /** The first sample of each language: the others only have other values. */
  addSamples(samples: readonly Sample[]): void {
    const section = `${this.title} · Samples`;
    const errors = samples.find(({ kind }) => kind === 'errors');
    if (errors) this.add('sample', 'Error handling in TypeScript', section, beginning(errors.code), 'error-handling');
    const others = new Map(samples.filter(({ kind }) => kind !== 'errors').map((sample) => [sample.label, sample]));
    for (const [index, { label, code }] of [...others.values()].entries())
      this.add('sample', label, section, beginning(code), `sample-${index + 1}`);
  }

  addField({ id, name, anyName, value }: FieldView, trail: string, part: string): void {
    const path = anyName ? trail : trail === '' ? name : `${trail}.${name}`;
    const text = [plainText(value.description ?? ''), ...value.facts.map((fact) => `${factText(fact)}.`)].join(' ');
    const section = [this.title, part].filter((name) => name !== '').join(' · ');
    if (!anyName) this.add('field', path, section, text.trim() === '' ? value.type : text, id);
    this.addParts(value, path, part);
  }

  addParts(value: ValueView, path: string, part: string): void {
    const section = [this.title, part, path].filter((name) => name !== '').join(' · ');
    for (const { id, value: option, description = '' } of value.options?.options ?? [])
      this.add('option', option, section, plainText(description), id);
    for (const field of value.fields) this.addField(field, path, part);
    for (const { id, name, value: form } of value.forms) {
      this.add('field', name, section, plainText(form.description ?? ''), id);
      this.addParts(form, path, part);
    }
  }
}

/** Enough of a sample to find and to recognize it. */
function beginning(code: string): string {
  return code.slice(0, 160);
}

/** The address of a part of a page. */
export function linkTo(page: string, anchor: string): string {
  return anchor === '' ? page : `${page}#${encodeURIComponent(anchor)}`;
}
