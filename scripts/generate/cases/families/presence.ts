import { removeAt, replaceAt, valueAt } from '../case/body.ts';
import type { Draft } from '../places/draft.ts';
import type { Place, Tools } from '../places/place.ts';

/** The property with its name in capitals, which some servers treat as the same name. */
function misspelled({ base, pointer }: Place): Draft[] {
  const value = valueAt(base.body, pointer);
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  const name = pointer.slice(parent.length).toUpperCase();
  if (value === undefined || name === pointer.slice(parent.length)) return [];
  const body = replaceAt(removeAt(base.body, pointer), parent + name, value);
  return [{ title: 'the name in capitals', bodies: [body], breaks: ['required'], guess: true }];
}

/** Drafts without a required property, or without an optional one of a body that has all the others. */
export function presence(place: Place, { bases }: Tools): Draft[] {
  if (place.required === undefined || place.schema.kind === 'never') return [];
  if (place.required) {
    return [
      { title: 'a missing value', bodies: [removeAt(place.base.body, place.pointer)], breaks: ['required'] },
      ...misspelled(place),
    ];
  }
  if (valueAt(bases.full.body, place.pointer) === undefined) return [];
  const body = removeAt(bases.full.body, place.pointer);
  return [{ title: 'a missing value', base: bases.full, bodies: [body], keyword: 'required', guess: true }];
}
