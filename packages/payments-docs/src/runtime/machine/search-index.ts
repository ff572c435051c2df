import { guideHeadings } from '../content/guides.ts';
import { firstSentence } from '../markup/first-sentence.ts';
import type { FieldView, ValueView } from '../view/field-view.ts';
import type { OperationView } from '../view/operation-view.ts';
import type { ParametersView, ResponseView } from '../view/part-views.ts';
import type { Site } from '../view/site.ts';
import type { WebhookView } from '../view/webhook-view.ts';

/** An entry of the index: `[name, kind, description, page, anchor]`, in that order to keep the file small. */
export type SearchEntry = [name: string, kind: string, text: string, page: string, anchor: string];

/** The search index, as a script so that it also works from a disk, where pages may not fetch files. */
export function searchScript(site: Site): string {
  const entries = searchEntries(site);
  return `self.searchIndex=${JSON.stringify(entries).replaceAll('<', '\\u003c')};\n`;
}

/** In the order of the site. */
function searchEntries({ operations, webhooks, guides }: Site): SearchEntry[] {
  return [
    ...guides.flatMap(({ page, title, description, text }): SearchEntry[] => [
      [title, 'Guide', description, page, ''],
      ...guideHeadings(text).map(({ id, title: heading }): SearchEntry => [heading, title, '', page, id]),
    ]),
    ...operations.flatMap(operationEntries),
    ...webhooks.flatMap(webhookEntries),
  ];
}

function operationEntries(view: OperationView): SearchEntry[] {
  const { page, operation, title, security, successes, errors } = view;
  const values: [ValueView, string][] = view.bodies.map(({ value }) => [value, '']);
  return [
    [title, `${operation.method} ${operation.path}`, firstSentence(operation.description ?? ''), page, ''],
    ...security.map(({ name, description }): SearchEntry => {
      return ['Authorization', name, firstSentence(description ?? ''), page, 'authorization'];
    }),
    ...partEntries(page, view.parameters, values, [...successes, ...errors]),
    ...(view.errorBody ? partEntries(page, [], [[view.errorBody, 'error']], []) : []),
  ];
}

function webhookEntries({ page, title, webhook, parameters, bodies, responses }: WebhookView): SearchEntry[] {
  const values: [ValueView, string][] = bodies.map(({ value }) => [value, '']);
  return [
    [title, 'Webhook', firstSentence(webhook.description ?? ''), page, ''],
    ...partEntries(page, parameters, values, responses),
  ];
}

/** The fields and options of parameters, of values with the names before their fields, and of responses. */
function partEntries(
  page: string,
  parameters: readonly ParametersView[],
  values: readonly [value: ValueView, path: string][],
  responses: readonly ResponseView[],
): SearchEntry[] {
  const entries: SearchEntry[] = [];

  function addField({ id, name, anyName, value }: FieldView, trail: string): void {
    const path = anyName ? trail : trail === '' ? name : `${trail}.${name}`;
    if (!anyName) entries.push([path, value.type, firstSentence(value.description ?? ''), page, id]);
    addParts(value, path);
  }

  function addParts(value: ValueView, path: string): void {
    for (const option of value.options?.options ?? []) {
      entries.push([option.value, path, option.description ?? '', page, option.id]);
    }
    for (const field of value.fields) addField(field, path);
    for (const form of value.forms) {
      entries.push([form.name, path, firstSentence(form.value.description ?? ''), page, form.id]);
      addParts(form.value, path);
    }
  }

  for (const { fields } of parameters) for (const field of fields) addField(field, '');
  for (const [value, path] of values) addParts(value, path);
  for (const { id, status, reason, description, headers, bodies } of responses) {
    entries.push([`${status} ${reason}`.trim(), 'Response', firstSentence(description), page, id]);
    for (const header of headers) addField(header, '');
    for (const { value } of bodies) addParts(value, 'response');
  }
  return entries;
}
