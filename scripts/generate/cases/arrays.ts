import type { Json } from '../model/api.ts';
import type { ArrayShape } from '../model/schema.ts';
import { removeAt, replaceAt } from './body.ts';
import { breaks, type Draft, fits, guesses } from './draft.ts';
import { type Place, put, type Tools } from './place.ts';
import { propertyPointer } from './sample.ts';
import { jsonTypes, typeKeywords } from './types.ts';

/** Both sides of the number of items, the same item twice, different items, and a fault in the first, a middle and the last item. */
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
  } else exactly(most(schema, tools), 'maxItems', false);
  return [...drafts, ...repeated(place, schema, tools), ...positions(place, schema, tools)];
}

/** Where there is no limit: every value of a closed list once, or plenty. */
function most({ items, uniqueItems }: ArrayShape, { samples }: Tools): number {
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
    drafts.push(breaks(place, 'the same item first and last of 4', [one, two, three, one], 'uniqueItems'));
  }
  if (typeof first === 'object' && first !== null && !Array.isArray(first) && Object.keys(first).length > 1) {
    const turned = Object.fromEntries(Object.entries(first).reverse());
    drafts.push(breaks(place, 'the same item twice, its properties in another order', [first, turned], 'uniqueItems'));
  }
  return drafts;
}

function positions(place: Place, schema: ArrayShape, tools: Tools): Draft[] {
  if ((schema.maxItems ?? 3) < 3) return [];
  const different = tools.samples.items({ ...schema, uniqueItems: true }, 3);
  const items = different ?? tools.samples.items(schema, 3);
  const fault = items && itemFault(schema, items[0] ?? null, tools);
  if (!items || !fault) return [];
  const accepted = different
    ? guesses([fits(place, '3 different items', [...different.slice(1), ...different.slice(0, 1)])])
    : [];
  const refuse = (name: string, list: readonly Json[], index: number, wrong = fault): Draft => ({
    title: `${wrong === fault ? 'a fault' : wrong.title} in the ${name} of ${list.length} items`,
    bodies: [put(place, list.with(index, wrong.value))],
    breaks: wrong.keywords,
    at: `${place.pointer}/${index}${wrong.pointer}`,
  });
  const refused = ['first', 'second', 'last'].map((name, index) => refuse(name, items, index));
  const others = guesses(
    [1, 2].flatMap((index) =>
      fieldFaults(schema, items[index] ?? null, tools).map((wrong) =>
        refuse(index === 1 ? 'second' : 'last', items, index, wrong),
      ),
    ),
  );
  const most = schema.maxItems ?? 0;
  const all = most > 3 && most <= 1000 ? tools.samples.items(schema, most) : undefined;
  return [...accepted, ...refused, ...others, ...(all ? [refuse('last', all, most - 1)] : [])];
}

interface ItemFault {
  title: string;
  value: Json;
  pointer: string;
  keywords: readonly string[];
}

/** An item with one of its properties missing, or of the wrong type. */
function fieldFaults({ items }: ArrayShape, item: Json, { samples }: Tools): ItemFault[] {
  const resolved = samples.resolve(items);
  if (resolved.kind !== 'object') return [];
  return resolved.properties.flatMap(({ name, required, schema }): ItemFault[] => {
    const pointer = propertyPointer('', name);
    const wrong = jsonTypes(schema, samples).has('object') ? 1 : {};
    const typed = { title: `a wrong ${name}`, value: replaceAt(item, pointer, wrong), pointer, keywords: typeKeywords };
    if (!required) return [typed];
    return [{ title: `no ${name}`, value: removeAt(item, pointer), pointer, keywords: ['required'] }, typed];
  });
}

/** An item without its first required property; for items that are no objects, a value of the wrong type. */
function itemFault(schema: ArrayShape, item: Json, { samples }: Tools): ItemFault | undefined {
  const resolved = samples.resolve(schema.items);
  const required = resolved.kind === 'object' ? resolved.properties.find((property) => property.required) : undefined;
  if (required) {
    const pointer = propertyPointer('', required.name);
    return { title: 'a fault', value: removeAt(item, pointer), pointer, keywords: ['required'] };
  }
  const allowed = jsonTypes(schema.items, samples);
  const wrong = (
    [
      ['null', null],
      ['number', 1],
      ['object', {}],
    ] as const
  ).find(([type]) => !allowed.has(type));
  return wrong && { title: 'a fault', value: wrong[1], pointer: '', keywords: typeKeywords };
}
