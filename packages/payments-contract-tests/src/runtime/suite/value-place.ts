import { type Json, toPointer, valueAt } from '../../generated/types.ts';
import { remove, set } from '../document/edit.ts';
import type { Check, Contract, Rule } from '../exchange/check.ts';

/** In place of a value: the field is absent. */
export const missing = Symbol('missing');

/** In place of a value: the field has another name. */
export function renamed(name: string): Renamed {
  return new Renamed(name);
}

class Renamed {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** The ways in which a check can change a field. */
type Value = Json | typeof missing | Renamed;

/** A place in the body of an operation. A schema declares its cases there as if its value were the body. */
export class ValuePlace {
  readonly contract: Contract;
  readonly #body: Json;
  readonly at: string;

  constructor(contract: Contract, body: Json = null, at = '') {
    this.contract = contract;
    this.#body = body;
    this.at = at;
  }

  /** The body with this value in its place. */
  around(value: Json): Json {
    return set(this.#body, this.at, value);
  }

  /** A field inside the value. */
  field(base: Json, at: string, schema: string): Field {
    return new Field(this, base, at, schema);
  }

  /** A place inside the value. */
  place(base: Json, at: string): ValuePlace {
    return new ValuePlace(this.contract, this.around(base), this.at + at);
  }
}

/** Makes checks of one field of a value. */
export class Field {
  readonly #place: ValuePlace;
  readonly #base: Json;
  readonly #at: string;
  readonly #schema: string;

  constructor(place: ValuePlace, base: Json, at: string, schema: string) {
    this.#place = place;
    this.#base = base;
    this.#at = at;
    this.#schema = schema;
  }

  /** The valid value of the field. Throws if the base has none. */
  get value(): Json {
    const value = valueAt(this.#base, this.#at);
    if (value === undefined) throw new RangeError(`The base has nothing at ${this.#at}.`);
    return value;
  }

  /** The same field of another valid body. */
  in(base: Json): Field {
    return new Field(this.#place, base, this.#at, this.#schema);
  }

  /** A valid value, or `missing`. `keyword` names the rule that it tests, `at` the place inside the field to which the rule applies. */
  accepts(value: Value, keyword?: string, at = this.#at): Check {
    const { contract } = this.#place;
    return {
      contract,
      change: { body: this.#body(value) },
      statuses: contract.accepts,
      rule: rule(this.#place.at + at, this.#schema, keyword),
      base: this.#place.around(this.#base),
    };
  }

  /** A value, or `missing`, that breaks the rule named by `keyword`, or several rules. */
  refuses(value: Value, keyword?: string, at = this.#at): Check {
    const { contract } = this.#place;
    return {
      contract,
      change: { body: this.#body(value) },
      statuses: contract.refuses['body-schema'],
      fault: 'body-schema',
      rule: rule(this.#place.at + at, this.#schema, keyword),
    };
  }

  #body(value: Value): Json {
    return this.#place.around(this.#changed(value));
  }

  #changed(value: Value): Json {
    if (value === missing) return remove(this.#base, this.#at);
    if (!(value instanceof Renamed)) return set(this.#base, this.#at, value);
    const object = this.#at.slice(0, this.#at.lastIndexOf('/'));
    return set(remove(this.#base, this.#at), `${object}${toPointer([value.name])}`, this.value);
  }
}

/** The rule that a check tests. */
export function rule(at: string, schema: string, keyword: string | undefined): Rule {
  return { at, schema, ...(keyword === undefined ? {} : { keyword }) };
}
