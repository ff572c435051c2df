import { removeAt, valueAt } from './body.ts';
import type { Draft } from './draft.ts';
import type { Place, Tools } from './place.ts';

/** A required property missing; an optional one missing from a body that has all the others. */
export function presence(place: Place, { bases }: Tools): Draft[] {
  if (place.required === undefined || place.schema.kind === 'never') return [];
  if (place.required) {
    return [{ title: 'missing', bodies: [removeAt(place.base.body, place.pointer)], breaks: ['required'] }];
  }
  if (valueAt(bases.full.body, place.pointer) === undefined) return [];
  const body = removeAt(bases.full.body, place.pointer);
  return [{ title: 'missing', base: bases.full, bodies: [body], keyword: 'required', guess: true }];
}
