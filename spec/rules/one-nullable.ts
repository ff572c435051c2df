import { isRef, type Location, type Oas3Rule } from '@redocly/openapi-core';
import { asList, asNode, members } from './support/document.ts';

/** One way to allow null: `type: [string, 'null']`, and `anyOf` with `type: 'null'` beside a reference. */
export const oneNullable: Oas3Rule = () => ({
  Schema(schema, { report, location, specVersion }) {
    // OpenAPI 3.0 has one way only, `nullable: true`, and Redocly checks it.
    if (specVersion === 'oas3_0') return;
    const place = { value: schema, location };
    const { type, nullable } = asNode(schema);
    const say = (message: string, at: Location) => report({ message, location: at });

    if (nullable !== undefined) {
      say("`nullable` has no effect since OpenAPI 3.1. Add `'null'` to the types.", location.child(['nullable']));
    }
    if (asList(type).slice(0, -1).includes('null')) {
      say("`'null'` is not last among the types. Write `type: [X, 'null']`.", location.child(['type']));
    }
    for (const value of members(place, 'enum').filter(({ value }) => value === null)) {
      say("`null` is an enum value. Allow null by `anyOf` with `type: 'null'` instead.", value.location);
    }
    for (const variant of members(place, 'oneOf').filter(isNull)) {
      say('`oneOf` has a null variant. Use `anyOf` to allow null.', variant.location);
    }
    const variants = members(place, 'anyOf');
    const others = variants.filter((variant) => !isNull(variant));
    if (others.length === 1 && variants.length > 1 && !isRef(others[0]?.value)) {
      say("`anyOf` allows null beside a plain type. Write `type: [X, 'null']`.", location.child(['anyOf']));
    }
    for (const variant of variants.filter((variant) => isNull(variant) && asNode(variant.value).type !== 'null')) {
      say("The null variant is written as a value. Write `type: 'null'`.", variant.location);
    }
  },
});

function isNull({ value }: { value: unknown }): boolean {
  const { type, const: only, enum: values } = asNode(value);
  return type === 'null' || only === null || (asList(values).length === 1 && asList(values)[0] === null);
}
