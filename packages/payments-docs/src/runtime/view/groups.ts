import type { Api } from '../../../../../scripts/generate/model/api.ts';
import { firstSentence } from '../markup/first-sentence.ts';
import { Anchors, slug } from './anchors.ts';
import type { OperationView } from './operation-view.ts';
import type { WebhookView } from './webhook-view.ts';

/** Operations under one tag, or all webhooks. */
export interface Group {
  title: string;
  description?: string;
  /** Path of the page that lists them, without extension. It exists if the menu does not list all of them. */
  page: string;
  entries: GroupEntry[];
}

/** A page of the reference, as lists show it. */
export interface GroupEntry {
  page: string;
  title: string;
  /** Absent for a webhook. */
  route?: { method: string; path: string };
  /** The first sentence of its description; may be empty. */
  text: string;
}

/** The most pages of the reference that each page lists in its menu. */
const mostListed = 40;

/** The most pages of a group that a menu lists if it does not list everything. */
export const mostAround = 10;

/** The groups of the reference: tags in the order of the document, then tags that it does not describe, then webhooks. */
export function groupsOf(api: Api, operations: readonly OperationView[], webhooks: readonly WebhookView[]): Group[] {
  const pages = new Anchors();
  const tags = new Map<string, GroupEntry[]>(api.tags.map(({ name }) => [name, []]));
  for (const { page, title, operation } of operations) {
    const { method, path, description = '', tag = 'Reference' } = operation;
    const entry = { page, title, route: { method, path }, text: firstSentence(description) };
    const entries = tags.get(tag);
    if (entries) entries.push(entry);
    else tags.set(tag, [entry]);
  }
  const received = webhooks.map(({ page, title, webhook: { description = '' } }) => ({
    page,
    title,
    text: firstSentence(description),
  }));
  // A tag of the same name is about what a client calls.
  const receivedTitle = tags.has('Webhooks') ? 'Events that you receive' : 'Webhooks';
  return [...tags, [receivedTitle, received] as const]
    .filter(([, entries]) => entries.length > 0)
    .map(([title, entries]) => {
      const description = api.tags.find(({ name }) => name === title)?.description;
      return {
        title,
        ...(description === undefined ? {} : { description }),
        page: `groups/${pages.claim(slug(title))}`,
        entries,
      };
    });
}

/** Whether the reference is too large for each page to list it in its menu, and to show the schemas in full that it refers to. */
export function isLarge({ operations, webhooks }: Api): boolean {
  return operations.length + webhooks.length > mostListed;
}

/** Up to `most` entries around a page; none if the page is not among them. */
export function entriesAround(entries: readonly GroupEntry[], page: string, most: number): readonly GroupEntry[] {
  const index = entries.findIndex((entry) => entry.page === page);
  if (index < 0) return [];
  const start = Math.max(0, Math.min(index - Math.floor(most / 2), entries.length - most));
  return entries.slice(start, start + most);
}
