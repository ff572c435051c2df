import { type Json, toPointer, valueAt } from '../../generated/types.ts';
import { remove, set } from '../document/edit.ts';
import type { Change, Check, Contract, Refusals, Rule, Step } from '../exchange/check.ts';
import type { Finding } from '../exchange/finding.ts';
import { judgeRise, judgeSame, judgeSum } from '../judge/totals.ts';

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

/** The statuses for a path or a method that does not exist (RFC 9110, sections 15.5.5, 15.5.6 and 15.6.2). */
const unknownRoute = ['404', '405', '501'];

/**
 * What a server must do with a request: accept it, accept or refuse it, or refuse it for a fault. It may have a method that the document does
 * not have, but must not fail.
 */
export type Way = 'accepts' | 'answers' | 'method' | 'path' | keyof Refusals;

export type Operation = ReturnType<typeof operation>;

/** Makes the checks of an operation, as the generated files declare them. */
export function operation(contract: Contract) {
  return {
    /** A valid request, which the server must accept. */
    accepts(change: Change): Check {
      return { contract, change, statuses: contract.accepts, ...altered(change, contract) };
    },

    /** An invalid request, which the server must refuse with a documented status. */
    refuses(fault: keyof Refusals, change: Change): Check {
      return { contract, change, statuses: contract.refuses[fault], fault };
    },

    /** A request that is made in the same way for every operation. */
    sends(way: Way, change: Change): Check {
      switch (way) {
        case 'accepts':
          return this.accepts(change);
        case 'answers': {
          const { accepts, refuses } = contract;
          const statuses = new Set([...accepts, ...refuses['body-syntax'], ...refuses['body-schema']]);
          return { contract, change, statuses: [...statuses], ...altered(change, contract) };
        }
        case 'method':
          return { contract, change, statuses: [], fault: way };
        case 'path':
          return { contract, change, statuses: unknownRoute, fault: way };
        default:
          return this.refuses(way, change);
      }
    },

    /** Valid requests for the same, which must cost the same. `answer` is the JSON pointer of the total in the answer. */
    totalStays(answer: string, bodies: readonly Json[]): Check {
      return several(contract, bodies, (answers) => judgeSame(answer, answers));
    },

    /** Valid requests for more and more, which must not cost less and less. */
    totalRises(answer: string, bodies: readonly Json[]): Check {
      return several(contract, bodies, (answers) => judgeRise(answer, answers));
    },

    /** Valid requests whose lines have prices of their own. */
    totalAddsUp(answer: string, bodies: readonly Json[]): Check {
      return several(contract, bodies, (answers) => judgeSum(contract, answer, bodies, answers));
    },

    /** Different valid requests, sent at once, whose answers must not be mixed up. */
    keepsApart(bodies: readonly Json[]): Check {
      const check = several(contract, bodies, () => []);
      return check.series ? { ...check, series: { ...check.series, concurrent: true } } : check;
    },

    /** Valid requests, each followed by other requests that are made of its answer. */
    leadsTo(bodies: readonly (Json | undefined)[], steps: readonly Step[]): Check {
      const check = several(contract, bodies, () => []);
      return check.series ? { ...check, series: { ...check.series, steps } } : check;
    },

    /** This operation as a request that follows another one. `parameters` are runtime expressions, `pointer` is that of the link. */
    after(parameters: Step['parameters'], pointer: string): Step {
      return { contract, parameters, pointer, isGone: false };
    },

    /** The same where the first resource was deleted before. */
    isGoneAfter(parameters: Step['parameters'], pointer: string): Step {
      return { contract, parameters, pointer, isGone: true };
    },

    /** A field of the body: a valid body to change, the JSON pointer of the field there, and the pointer of its schema. */
    field(base: Json, at: string, schema: string): Field {
      return new ValuePlace(contract).field(base, at, schema);
    },

    /** A value inside a valid body, whose own cases apply there. */
    place(base: Json, at: string): ValuePlace {
      return new ValuePlace(contract, base, at);
    },

    /** A parameter: its location and name, the pointer of its schema, and the statuses that refuse it. */
    parameter(name: string, schema: string, statuses: readonly string[] = contract.refuses.parameters) {
      const change = (value: Json): Change => ({ parameters: { [name]: value } });
      return {
        accepts(value: Json, keyword?: string): Check {
          // A server need not know every valid id.
          const isUnknown =
            name.startsWith('path ') && ['404', '4XX', 'default'].some((one) => one in contract.answers);
          const statuses = isUnknown ? [...contract.accepts, '404'] : contract.accepts;
          const about = rule(name, schema, keyword);
          return { contract, change: change(value), statuses, rule: about, ...altered(change(value), contract) };
        },
        refuses(value: Json, keyword?: string): Check {
          return { contract, change: change(value), statuses, fault: 'parameters', rule: rule(name, schema, keyword) };
        },
      };
    },
  };
}

/** The check of several valid requests together. */
function several(
  contract: Contract,
  bodies: readonly (Json | undefined)[],
  judge: (answers: readonly Json[]) => Finding[],
): Check {
  const changes = bodies.map((body) => (body === undefined ? {} : { body }));
  const [change = {}] = changes;
  return { contract, change, statuses: contract.accepts, series: { changes, judge } };
}

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
class Field {
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

/** The base of a request that is not an example of the document as it stands. */
function altered({ body: _body, ...change }: Change, { request }: Contract): Pick<Check, 'base'> {
  return Object.keys(change).length === 0 || request.body === undefined ? {} : { base: request.body };
}

function rule(at: string, schema: string, keyword: string | undefined): Rule {
  return { at, schema, ...(keyword === undefined ? {} : { keyword }) };
}
