import type { Api, Operation } from '../../model/api.ts';
import { jsonContent } from '../../model/json-content.ts';
import type { Property, Schema, Total } from '../../model/schema.ts';
import { fromPointer } from '../../spec/pointer.ts';
import { SchemaPlaces } from './schema-places.ts';

/** A promise about a property of the answer, at the JSON pointer `answer`. */
export type Owed = { answer: string } & (
  | Echo
  | { presentWhen: string }
  | { onlyWhen: string }
  | { differsFrom: string }
  | { isUnique: true }
  | { total: Bounded }
);

/** The value repeats the one at another pointer of the request. */
interface Echo {
  repeats: string;
  /** Whether the answer may omit it. */
  isOptional?: true;
  /** Only where the request has `true` at this pointer. */
  when?: string;
  /** Places inside the value that the server may omit or replace, as pointers with `*` for every item. */
  free?: string[];
}

/** A total within the limits of its schema. */
type Bounded = Total & { minimum?: number; maximum?: number };

/** The promises of the answers to a valid request (`x-echoes`, `x-total` and so on), in the order of their schema. */
export function promises(operation: Operation, api: Api): Owed[] {
  const places = SchemaPlaces.for(api);
  const found: Owed[] = [];

  function owed(property: Property, answer: string): Owed[] {
    const { presentWhen, onlyWhen, differsFrom, unique, total } = property;
    return [
      ...(property.echoes === undefined ? [] : [{ answer, ...echo(property, property.echoes) }]),
      ...(presentWhen === undefined ? [] : [{ answer, presentWhen }]),
      ...(onlyWhen === undefined ? [] : [{ answer, onlyWhen }]),
      ...(differsFrom === undefined ? [] : [{ answer, differsFrom }]),
      ...(unique ? [{ answer, isUnique: true as const }] : []),
      ...(total === undefined ? [] : [{ answer, total: bounded(total, property.schema) }]),
    ];
  }

  function echo({ required, echoesWhen, schema }: Property, repeats: string): Echo {
    const free: string[] = [];
    places.visit(schema, (property, pointer) => {
      if (property.overridable) free.push(pointer);
    });
    return {
      repeats,
      ...(required ? {} : { isOptional: true }),
      ...(echoesWhen === undefined ? {} : { when: echoesWhen }),
      ...(free.length === 0 ? {} : { free }),
    };
  }

  function bounded(total: Total, schema: Schema): Bounded {
    const { minimum, maximum } = places.resolve(schema) as { minimum?: number; maximum?: number };
    return {
      ...total,
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined ? {} : { maximum }),
    };
  }

  const applies = (owes: Owed): boolean => pointersOf(owes).every((pointer) => places.requestHas(operation, pointer));

  for (const { status, contents } of operation.responses) {
    const content = status.startsWith('2') ? jsonContent(contents) : undefined;
    if (!content) continue;
    places.visit(content.schema, (property, pointer) => {
      // A promise about each item of a list would need to say which item of the request it is about.
      if (!fromPointer(pointer).includes('*')) found.push(...owed(property, pointer));
    });
  }
  // To an operation without such a request, a promise of a shared schema does not apply.
  return found.filter(applies);
}

/** The pointers into the request that a promise mentions. */
function pointersOf(owes: Owed): string[] {
  if ('repeats' in owes) return [owes.repeats, ...(owes.when === undefined ? [] : [owes.when])];
  if ('presentWhen' in owes) return [owes.presentWhen];
  if ('onlyWhen' in owes) return [owes.onlyWhen];
  if ('differsFrom' in owes) return [owes.differsFrom];
  return 'total' in owes ? [owes.total.lines] : [];
}
