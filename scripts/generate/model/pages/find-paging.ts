import type { NamedSchema, Operation, Parameter } from '../api.ts';
import { jsonContent } from '../json-content.ts';
import type { Schema } from '../schema.ts';
import { type Components, componentsOf, type Place, placesOf, propertiesOf, resolved } from './answer-shape.ts';
import type { Paging } from './paging.ts';

/** Names in any spelling: `starting_after`, `startingAfter` and `starting-after` are the same. */
const named = (...names: string[]) => {
  const known = new Set(names);
  return ({ name }: { name: string }) => known.has(name.replaceAll(/[^A-Za-z]/g, '').toLowerCase());
};

const isCursor = named(
  'cursor',
  'after',
  'startingafter',
  'pagetoken',
  'pagecursor',
  'nexttoken',
  'nextcursor',
  'continuationtoken',
  'aftercursor',
  'iterator',
);
const isPage = named('page', 'pagenumber', 'pageno', 'pageindex');
const isOffset = named('offset', 'skip', 'pageoffset');
const isNext = named(
  'nextcursor',
  'nextpagetoken',
  'nexttoken',
  'nextpage',
  'next',
  'continuationtoken',
  'endcursor',
  'after',
  'lastid',
  'iterator',
);
const isMore = named('hasmore', 'hasnext', 'hasnextpage', 'more');
const isItems = named(
  'data',
  'items',
  'results',
  'records',
  'list',
  'entries',
  'values',
  'content',
  'objects',
  'elements',
);

/**
 * Finds out by names and types how a list comes in pages: by cursor, by page, or by offset.
 * @returns undefined for an operation that is no such list, or could be read in two ways.
 */
export function findPaging(operation: Operation, schemas: readonly NamedSchema[]): Paging | undefined {
  const success = operation.responses.filter(({ status }) => status.startsWith('2'));
  const [answer, ...others] = success.flatMap(({ contents }) => jsonContent(contents) ?? []);
  if (operation.method !== 'GET' || !answer || others.length > 0) return undefined;
  const components = componentsOf(schemas);
  const items = findItems(answer.schema, components, operation);
  if (items === undefined) return undefined;
  const places = placesOf(answer.schema, components);
  const query = operation.parameters.filter((parameter) => parameter.in === 'query');
  const found = [
    ...findCursor(query, places, items, components),
    ...numbered(query, isPage).map(({ name, schema }): Paging => {
      const start = schema.kind === 'number' ? (schema.minimum ?? schema.default) : undefined;
      return { style: 'page', parameter: name, items: items.pointer, ...moreOf(places), first: start === 0 ? 0 : 1 };
    }),
    ...numbered(query, isOffset).map(({ name }): Paging => {
      return { style: 'offset', parameter: name, items: items.pointer, ...moreOf(places) };
    }),
  ];
  const [only] = found;
  return found.length === 1
    ? only
    : found.find(({ style, next }) => style === 'cursor' && next !== undefined && isAlone(found));
}

/** Some APIs take a page or a cursor; the answer then gives one cursor. */
function isAlone(found: readonly Paging[]): boolean {
  return found.filter(({ style }) => style === 'cursor').length === 1;
}

interface Items {
  pointer: string;
  item: Schema;
}

/** The answer itself, the only list in it, or the one whose name says so. */
function findItems(answer: Schema, components: Components, { path }: Operation): Items | undefined {
  const whole = resolved(answer, components);
  if (whole.kind === 'array') return { pointer: '', item: whole.items };
  const lists = propertiesOf(answer, components, '').filter(({ schema }) => schema.kind === 'array');
  const isResource = named((path.split('/').at(-1) ?? '').replaceAll(/[^A-Za-z]/g, '').toLowerCase());
  const usual = lists.filter((list) => isItems(list) || isResource(list));
  const [list, ...others] = lists.length === 1 ? lists : usual;
  if (list?.schema.kind !== 'array' || others.length > 0) return undefined;
  return { pointer: list.pointer, item: list.schema.items };
}

function findCursor(
  query: readonly Parameter[],
  places: readonly Place[],
  items: Items,
  components: Components,
): Paging[] {
  const parameters = query.filter(
    (parameter) =>
      (isCursor(parameter) && resolved(parameter.schema, components).kind !== 'boolean') ||
      // A page that is a text is what the last answer gave.
      (isPage(parameter) && resolved(parameter.schema, components).kind === 'string'),
  );
  const [parameter, ...others] = parameters;
  if (!parameter || others.length > 0) return [];
  const common = { style: 'cursor', parameter: parameter.name, items: items.pointer, ...moreOf(places) } as const;
  const cursors = places.filter((place) => isNext(place) && isText(place.schema));
  const own =
    cursors.find(({ name }) => name === parameter.name) ??
    cursors.find(({ name }) => named('nextcursor', 'nextpagetoken', 'nexttoken', 'nextpage')({ name }));
  const next = own ?? (cursors.length === 1 ? cursors[0] : undefined);
  if (next) return [{ ...common, next: next.pointer }];
  const id = propertiesOf(items.item, components, '').find(({ name, required }) => name === 'id' && required);
  return cursors.length === 0 && common.more !== undefined && id && isText(id.schema) ? [{ ...common, key: 'id' }] : [];
}

/** A cursor is a text, not an address. */
function isText(schema: Schema): boolean {
  if (schema.kind === 'union') return schema.variants.some(isText);
  return schema.kind === 'string' && !/^(uri|url|iri|uri-reference|date|date-time)$/.test(schema.format ?? '');
}

function moreOf(places: readonly Place[]): { more?: string } {
  const more = places.find((place) => isMore(place) && place.schema.kind === 'boolean');
  return more ? { more: more.pointer } : {};
}

function numbered(query: readonly Parameter[], isNamed: (parameter: Parameter) => boolean): Parameter[] {
  return query.filter((parameter) => isNamed(parameter) && parameter.schema.kind === 'number');
}
