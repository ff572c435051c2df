import { fromPointer, type Json, member, toPointer, valueAt } from '../../generated/types.ts';
import { answerPointer, schemaPointer } from '../document/answer-schema.ts';
import type { Check } from '../exchange/check.ts';
import { sentBody } from './promises.ts';

/** The code of a refusal, and the places of the request that it may be about. */
export interface BusinessRule {
  code: string;
  places: readonly string[];
}

/** The rule of the business (`x-business-rules`) by which an answer refuses a request; undefined if its code is not one. */
export function businessRule({ contract }: Check, status: number, body: Json): BusinessRule | undefined {
  const { document } = contract.spec;
  const schema = schemaPointer(document, answerPointer(document, contract, status), '');
  for (const { at, rules } of rulesIn(document, schema)) {
    const code = valueAt(body, at);
    const places = typeof code === 'string' ? member(rules, code) : undefined;
    if (typeof code === 'string' && Array.isArray(places))
      return { code, places: places.map((one) => placeOf(String(one))) };
  }
  return undefined;
}

/** Whether a request has a value at one of the places that its base does not have. An example has no base, so any value counts. */
export function touches(check: Check, { places }: BusinessRule): boolean {
  const { base, change, contract } = check;
  const [sent, before] = [sentBody(check), base];
  return places.some((place) => {
    if (!place.startsWith('/')) {
      const { [place]: usual } = contract.request.parameters;
      const changed = change.parameters?.[place];
      if (check.rule === undefined) return usual !== undefined;
      return changed !== undefined && JSON.stringify(changed) !== JSON.stringify(usual);
    }
    const known = new Set(before === undefined ? [] : valuesAt(before, place));
    return sent !== undefined && valuesAt(sent, place).some((value) => !known.has(value));
  });
}

/** `$request.body#/a/b` as a pointer, `$request.query.limit` as the location and name of a parameter (OpenAPI 3.1, section 4.8.20.4). */
function placeOf(expression: string): string {
  const [, body] = /^\$request\.body#(.*)$/.exec(expression) ?? [];
  return body ?? expression.replace(/^\$request\.(path|query|header)\./, '$1 ');
}

/** The values other than null at a pointer in which `*` stands for every item, as JSON text. */
function valuesAt(body: Json, pointer: string): string[] {
  const found = fromPointer(pointer).reduce<Json[]>(
    (values, token) => {
      return values.flatMap((value) => {
        const inner = token === '*' && Array.isArray(value) ? value : [member(value, token)];
        return inner.filter((one) => one !== undefined);
      });
    },
    [body],
  );
  return found.filter((value) => value !== null).map((value) => JSON.stringify(value));
}

interface Found {
  /** JSON pointer of the code in the body. */
  at: string;
  rules: Json;
}

const known = new WeakMap<object, Map<string, Found[]>>();

/** The rules of the codes in a body, by where they are. */
function rulesIn(document: Json, schema: string): Found[] {
  const cache = known.get(document as object) ?? new Map<string, Found[]>();
  known.set(document as object, cache);
  const found = cache.get(schema) ?? search(document, schema, '', []);
  cache.set(schema, found);
  return found;
}

function search(document: Json, pointer: string, at: string, inside: readonly string[]): Found[] {
  const schema = valueAt(document, pointer);
  if (inside.includes(pointer) || typeof schema !== 'object' || schema === null) return [];
  const within = [...inside, pointer];
  const { $ref, properties, 'x-business-rules': rules } = schema as { [name: string]: Json };
  const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((mode) =>
    Object.keys(member(schema, mode) ?? {}).map((index) => `${pointer}/${mode}/${index}`),
  );
  const same = typeof $ref === 'string' ? [...parts, $ref.replace(/^#/, '')] : parts;
  return [
    ...(rules === undefined ? [] : [{ at, rules }]),
    ...same.flatMap((part) => search(document, part, at, within)),
    ...Object.keys(properties ?? {}).flatMap((name) => {
      const token = toPointer([name]);
      return search(document, `${pointer}/properties${token}`, at + token, within);
    }),
  ];
}
