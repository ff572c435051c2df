import { type Json, toPointer, valueAt } from '../../generated/types.ts';
import type { Answer, Field } from '../api/description.ts';
import { freshCharacters, freshNumber, freshText, type Random, seededRandom } from './random.ts';
import { type Prices, totalOf } from './total.ts';
import { withValue } from './with-value.ts';

/**
 * Returns the answer that has what is known of a resource: the resource as it was created, or the answer with as much of it as its schema
 * allows.
 */
export function withResource({ validate }: Answer, body: Json, resource: Json): Json {
  const isValid = (value: Json) => (validate?.(value).length ?? 0) === 0;
  if (isValid(resource)) return resource;
  const members = Object.entries(Object(resource) as { [name: string]: Json });
  return members.reduce((changed, [name, value]) => {
    const next = withValue(changed, toPointer([name]), value);
    return isValid(next) ? next : changed;
  }, body);
}

/** The inputs of an answer, besides the request and the description. */
export interface Supply {
  random: Random;
  prices: Prices;
}

/**
 * Returns the body that answers a valid request: the example, with ids of its own, with the values that the contract repeats from the
 * request, and with the optional parts that the request asks for. A change that would break the answer's own schema is not made.
 */
export function composeBody(answer: Answer, example: Json, received: Json | undefined, supply: Supply): Json {
  const changes = listChanges(answer, example, received, supply);
  const isValid = (body: Json) => (answer.validate?.(body).length ?? 0) === 0;
  const body = changes.reduce((changed, [at, value]) => withValue(changed, at, value), example);
  if (isValid(body)) return body;
  return changes.reduce((changed, [at, value]) => {
    const next = withValue(changed, at, value);
    return isValid(next) ? next : changed;
  }, example);
}

type Change = [at: string, value: Json | undefined];

function listChanges(answer: Answer, example: Json, received: Json | undefined, supply: Supply): Change[] {
  const { fields = [] } = answer;
  const changes: Change[] = [];
  const renamed: [old: string, fresh: string][] = [];
  for (const field of fields) {
    const old = valueAt(example, field.at);
    const echoed = field.echoes === undefined ? undefined : valueAt(received, field.echoes);
    const isNew = field.unique && (echoed === undefined || echoed === null);
    if (isNew && Number.isInteger(old)) changes.push([field.at, freshNumber(supply.random)]);
    else if (isNew && typeof old === 'string') {
      const fresh = formOf(field, answer, example, old)(old, supply.random);
      renamed.push([old, fresh]);
      changes.push([field.at, fresh]);
    } else if (field.echoes !== undefined) changes.push([field.at, echoed ?? absent(field, old)]);
  }
  for (const { at, presentWhen, onlyWhen, required, otherwise, total } of fields) {
    const sum = total && totalOf(total, received, supply.prices);
    if (sum !== undefined) changes.push([at, sum]);
    if (onlyWhen !== undefined && !isGiven(valueAt(received, onlyWhen))) {
      changes.push([at, required ? null : undefined]);
      continue;
    }
    if (presentWhen === undefined) continue;
    const isAsked = valueAt(received, presentWhen) === true;
    if (isAsked) changes.push([at, rename(valueAt(example, at) ?? otherwise, renamed)]);
    else changes.push([at, required ? null : undefined]);
  }
  return changes;
}

type Form = (like: string, random: Random) => string;

/** How the ids of a field are drawn: freely, or in the form of the example if the schema refuses others. */
const forms = new WeakMap<Field, Form>();

function formOf(field: Field, { validate }: Answer, example: Json, old: string): Form {
  const isValid = (form: Form): boolean =>
    (validate?.(withValue(example, field.at, form(old, seededRandom(1)))).length ?? 0) === 0;
  const form = forms.get(field) ?? [freshText, freshCharacters].find(isValid) ?? freshText;
  forms.set(field, form);
  return form;
}

function isGiven(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== false;
}

/** The value for a place that the request lacks. */
function absent({ required, otherwise }: Field, old: Json | undefined): Json | undefined {
  return required ? (otherwise ?? old) : undefined;
}

/** Links contain the ids of their targets, so they change with them. */
function rename(value: Json | undefined, renamed: readonly [string, string][]): Json | undefined {
  if (typeof value !== 'string') return value;
  return renamed.reduce((text, [old, fresh]) => text.replaceAll(old, () => fresh), value);
}
