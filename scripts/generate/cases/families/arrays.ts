import type { Json } from '../../model/api.ts';
import type { ArrayShape } from '../../model/schema.ts';
import { propertyPointer, removeAt, replaceAt } from '../case/body.ts';
import { breaks, type Draft, fits, guesses } from '../places/draft.ts';
import { type Place, put, type Tools } from '../places/place.ts';
import { jsonTypes, typeKeywords } from './types.ts';

/** Drafts for the limits of the number of items, duplicate items, different items, and an invalid first, middle or last item. */
export function arrays(place: Place, schema: ArrayShape, tools: Tools): Draft[] {
  const { minItems = 0, maxItems } = schema;
  const drafts: Draft[] = [];
  const counts = new Set<number>();
  const exactly = (count: number, keyword: string, wrong: boolean): void => {
    const items = tools.samples.items(schema, count);
    if (!items || counts.has(count)) return;
    counts.add(count);
    const title = count === 1 ? '1 item' : `${count} items`;
    drafts.push(wrong ? breaks(place, title, items, keyword) : fits(place, title, items, keyword));
  };
  if (minItems > 0) exactly(minItems - 1, 'minItems', true);
  exactly(minItems, 'minItems', false);
  if (maxItems !== undefined) {
    exactly(maxItems, 'maxItems', false);
    exactly(maxItems + 1, 'maxItems', true);
  } else exactly(manyItems(schema, tools), 'maxItems', false);
  return [...drafts, ...repeated(place, schema, tools), ...positions(place, schema, tools)];
}

/** The number of items if the schema sets no limit: every value of an enum once, or many. */
function manyItems({ items, uniqueItems }: ArrayShape, { samples }: Tools): number {
  const resolved = samples.resolve(items);
  return uniqueItems && resolved.kind === 'enum' ? resolved.values.length : 50;
}

function repeated(place: Place, schema: ArrayShape, tools: Tools): Draft[] {
  const [first] = tools.samples.items(schema, 1) ?? [];
  if (first === undefined || (schema.maxItems ?? 2) < 2) return [];
  const twice = [first, first];
  if (!schema.uniqueItems) return guesses([fits(place, 'the same item twice', twice)]);
  const drafts = [breaks(place, 'the same item twice', twice, 'uniqueItems')];
  const [one, two, three] = (schema.maxItems ?? 4) < 4 ? [] : (tools.samples.items(schema, 3) ?? []);
  if (one !== undefined && two !== undefined && three !== undefined) {
    drafts.push(breaks(place, 'the same item as the first and the last of 4', [one, two, three, one], 'uniqueItems'));
  }
  if (typeof first === 'object' && first !== null && !Array.isArray(first) && Object.keys(first).length > 1) {
    const reordered = Object.fromEntries(Object.entries(first).reverse());
    drafts.push(breaks(place, 'the same item twice, with its properties reordered', [first, reordered], 'uniqueItems'));
  }
  return drafts;
}

function positions(place: Place, schema: ArrayShape, tools: Tools): Draft[] {
  if ((schema.maxItems ?? 3) < 3) return [];
  const different = tools.samples.items({ ...schema, uniqueItems: true }, 3);
  const items = different ?? tools.samples.items(schema, 3);
  const broken = items && brokenItem(schema, items[0] ?? null, tools);
  if (!items || !broken) return [];
  const accepted = different
    ? guesses([fits(place, '3 different items', [...different.slice(1), ...different.slice(0, 1)])])
    : [];
  const refuse = (name: string, list: readonly Json[], index: number, wrong = broken): Draft => ({
    title: `${wrong.title} ${wrong === broken ? 'as' : 'in'} the ${name} of ${list.length}${wrong === broken ? '' : ' items'}`,
    bodies: [put(place, list.with(index, wrong.value))],
    breaks: wrong.keywords,
    at: `${place.pointer}/${index}${wrong.pointer}`,
  });
  const refused = ['first', 'second', 'last'].map((name, index) => refuse(name, items, index));
  const others = guesses(
    [1, 2].flatMap((index) =>
      brokenFields(schema, items[index] ?? null, tools).map((wrong) =>
        refuse(index === 1 ? 'second' : 'last', items, index, wrong),
      ),
    ),
  );
  const maxItems = schema.maxItems ?? 0;
  const all = maxItems > 3 && maxItems <= 1000 ? tools.samples.items(schema, maxItems) : undefined;
  return [...accepted, ...refused, ...others, ...(all ? [refuse('last', all, maxItems - 1)] : [])];
}

interface BrokenItem {
  title: string;
  value: Json;
  pointer: string;
  keywords: readonly string[];
}

/** The item with one of its properties missing or of the wrong type. */
function brokenFields({ items }: ArrayShape, item: Json, { samples }: Tools): BrokenItem[] {
  const resolved = samples.resolve(items);
  if (resolved.kind !== 'object') return [];
  return resolved.properties.flatMap(({ name, required, schema }): BrokenItem[] => {
    const pointer = propertyPointer('', name);
    const wrong = jsonTypes(schema, samples).has('object') ? 1 : {};
    const typed = {
      title: `${name} of the wrong type`,
      value: replaceAt(item, pointer, wrong),
      pointer,
      keywords: typeKeywords,
    };
    if (!required) return [typed];
    return [{ title: `missing ${name}`, value: removeAt(item, pointer), pointer, keywords: ['required'] }, typed];
  });
}

/** An item without its first required property, or a value of the wrong type if items are not objects. */
function brokenItem(schema: ArrayShape, item: Json, { samples }: Tools): BrokenItem | undefined {
  const resolved = samples.resolve(schema.items);
  const required = resolved.kind === 'object' ? resolved.properties.find((property) => property.required) : undefined;
  if (required) {
    const pointer = propertyPointer('', required.name);
    return { title: 'an invalid item', value: removeAt(item, pointer), pointer, keywords: ['required'] };
  }
  const allowed = jsonTypes(schema.items, samples);
  const wrong = (
    [
      ['null', null],
      ['number', 1],
      ['object', {}],
    ] as const
  ).find(([type]) => !allowed.has(type));
  return wrong && { title: 'an invalid item', value: wrong[1], pointer: '', keywords: typeKeywords };
}
