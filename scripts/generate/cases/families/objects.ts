import type { Json } from '../../model/api.ts';
import type { ObjectShape, Schema } from '../../model/schema.ts';
import { propertyPointer, valueAt } from '../case/body.ts';
import { breaks, type Draft, fits, guesses } from '../places/draft.ts';
import { type Place, put, type Tools } from '../places/place.ts';
import { hardNames } from '../requests/values.ts';
import { jsonTypes, typeKeywords } from './types.ts';

/** Drafts for properties that the schema does not list, their names, and the limits of their number. */
export function objects(place: Place, schema: ObjectShape, tools: Tools): Draft[] {
  const value = valueAt(place.base.body, place.pointer) ?? tools.samples.of(place.used, 'required');
  if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  const { additional } = schema;
  const extra = tools.samples.of(additional, 'required');
  const at = propertyPointer(place.pointer, unknownName);
  const required = schema.properties.filter((property) => property.required);
  const nothing = { ...breaks(place, 'an empty object', {}, 'required'), everywhere: true as const };
  const empty = required.length > 1 ? guesses([nothing]) : [];
  if (additional.kind === 'never') {
    const draft = breaks(place, 'an unknown property', { ...value, [unknownName]: 'value' }, 'additionalProperties');
    return [...empty, { ...draft, at }, ...sizes(place, schema, value, undefined, tools)];
  }
  const open = fits(place, 'an unknown property', { ...value, [unknownName]: 'value' }, 'additionalProperties');
  const nested = fits(
    place,
    'an unknown property with an object',
    { ...value, [unknownName]: { a: [1] } },
    'additionalProperties',
  );
  const unknown =
    additional.kind === 'any'
      ? guesses([
          { ...open, at },
          { ...nested, at },
        ])
      : [];
  const isMap = extra !== undefined && additional.kind !== 'any';
  const named = isMap ? [...names(place, schema.propertyNames, extra), ...positions(place, schema, extra, tools)] : [];
  return [...empty, ...unknown, ...named, ...sizes(place, schema, value, extra, tools)];
}

/** A property name that schemas are unlikely to list. If one does, the validator drops the draft. */
const unknownName = 'unexpected';

function sizes(
  place: Place,
  schema: ObjectShape,
  value: { [name: string]: Json },
  extra: Json | undefined,
  { samples }: Tools,
): Draft[] {
  const { minProperties = 0, maxProperties } = schema;
  const own = extra === undefined || schema.properties.length > 0 ? value : {};
  const drafts: Draft[] = [];
  const exactly = (count: number, keyword: string, wrong: boolean): void => {
    const members = Object.entries(own).slice(0, count);
    const more = extra === undefined ? [] : samples.names(schema, count - members.length);
    members.push(...more.map((name): [string, Json] => [name, extra ?? null]));
    if (members.length !== count) return;
    const title = count === 0 ? 'no properties' : count === 1 ? '1 property' : `${count} properties`;
    const object = Object.fromEntries(members);
    drafts.push(wrong ? breaks(place, title, object, keyword) : fits(place, title, object, keyword));
  };
  if (minProperties > 0) exactly(minProperties - 1, 'minProperties', true);
  if (schema.properties.length === 0) exactly(minProperties, 'minProperties', false);
  if (maxProperties !== undefined) {
    exactly(maxProperties, 'maxProperties', false);
    exactly(maxProperties + 1, 'maxProperties', true);
    const longest = schema.additional.kind === 'string' ? schema.additional.maxLength : undefined;
    if (longest !== undefined && longest * maxProperties < 1_000_000) {
      const full = samples.names(schema, maxProperties).map((name): [string, Json] => [name, 'a'.repeat(longest)]);
      const title = `${maxProperties} properties of ${longest} characters`;
      drafts.push(...guesses([fits(place, title, Object.fromEntries(full), 'maxProperties')]));
    }
  }
  return drafts;
}

/** Drafts for each difficult name. The validator decides whether a server must accept or refuse it. */
function names(place: Place, schema: Schema | undefined, extra: Json): Draft[] {
  const { maxLength = undefined, minLength = 0 } = schema?.kind === 'string' ? schema : {};
  const list = { name: 'hardNames', inputs: [extra] };
  const drafts: Draft[] = (hardNames(extra) as [string, Json][]).flatMap(([title, value]) =>
    guesses([fits(place, title, value, 'propertyNames'), wrongNames(place, title, value)]).map((draft) => ({
      ...draft,
      list,
    })),
  );
  if (maxLength !== undefined) {
    drafts.push(fits(place, `a name of ${maxLength} characters`, { ['a'.repeat(maxLength)]: extra }, 'propertyNames'));
    drafts.push(wrongName(place, `a name of ${maxLength + 1} characters`, 'a'.repeat(maxLength + 1), extra));
  }
  if (minLength > 1) {
    drafts.push(wrongName(place, `a name of ${minLength - 1} characters`, 'a'.repeat(minLength - 1), extra));
  }
  return drafts;
}

function wrongName(place: Place, title: string, name: string, extra: Json): Draft {
  return wrongNames(place, title, { [name]: extra });
}

function wrongNames(place: Place, title: string, value: Json): Draft {
  const keywords = ['pattern', 'maxLength', 'minLength', 'format', 'enum', 'const'].map(
    (word) => `propertyNames/${word}`,
  );
  return { title, bodies: [put(place, value)], breaks: keywords, keyword: 'propertyNames' };
}

const wrongValues = [
  ['number', 'a number', 1],
  ['string', 'a string', 'text'],
  ['boolean', 'true', true],
  ['null', 'null', null],
  ['array', 'an array', []],
  ['object', 'an object', {}],
] as const satisfies [string, string, Json][];

/** A value of each wrong type, one that is too long, or a wrong name, in the last of several properties. */
function positions(place: Place, schema: ObjectShape, extra: Json, { samples }: Tools): Draft[] {
  const count = Math.min(3, schema.maxProperties ?? 3);
  const keys = samples.names(schema, count);
  const lastKey = keys.at(-1);
  if (keys.length < 2 || lastKey === undefined) return [];
  const members = keys.map((name): [string, Json] => [name, extra]);
  const allowed = jsonTypes(schema.additional, samples);
  const title = `the last of ${count} properties`;
  const last = (value: Json): Json => Object.fromEntries([...members.slice(0, -1), [lastKey, value]]);
  const at = propertyPointer(place.pointer, lastKey);
  const wrong = wrongValues
    .filter(([type]) => !allowed.has(type))
    .map(([, name, value]) => ({ ...breaks(place, `${name} in ${title}`, last(value), ...typeKeywords), at }));
  const { maxLength = undefined } = schema.additional.kind === 'string' ? schema.additional : {};
  const long =
    maxLength === undefined
      ? []
      : [
          {
            ...breaks(place, `${maxLength + 1} characters in ${title}`, last('a'.repeat(maxLength + 1)), 'maxLength'),
            at,
          },
        ];
  const name = wrongName(place, `an invalid name of ${title}`, ' ', extra);
  const more = Object.fromEntries([...members.slice(0, -1), [' ', extra]]);
  return guesses([...wrong, ...long, { ...name, bodies: [put(place, more)] }]);
}
