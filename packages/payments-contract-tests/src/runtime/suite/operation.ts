import { type Json, toToken, valueAt } from '../exchange/json.ts';
import type { Change, Check, Contract, RequestFault, Rule } from './check.ts';
import { remove, set } from './edit.ts';
import { withKnownValues } from './values.ts';

/** In the place of a value: the field is left out. */
export const missing = Symbol('missing');

/** In the place of a value: the field has another name. */
export function renamed(name: string): Renamed {
  return new Renamed(name);
}

class Renamed {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** What can be put in a field. */
type Value = Json | typeof missing | Renamed;

/** The statuses for a path, or a method of it, that does not exist (RFC 9110, sections 15.5.5, 15.5.6 and 15.6.2). */
const unknownRoute = ['404', '405', '501'];

/** The words in which the generated files say what an operation must do. */
export function operation(described: Contract) {
  const { request } = described;
  const contract = { ...described, request: { ...request, parameters: withKnownValues(request.parameters) } };
  return {
    /** A valid request, which must be accepted. */
    accepts(change: Change): Check {
      return { contract, change, statuses: contract.accepts };
    },

    /** A request with one fault, which must be refused as the document has it. */
    refuses(fault: RequestFault, change: Change): Check {
      return { contract, change, statuses: contract.refuses[fault], fault };
    },

    /** A valid request in a form that a server may refuse: it must be answered as documented all the same. */
    answers(change: Change): Check {
      const { accepts, refuses } = contract;
      const statuses = new Set([...accepts, ...refuses['body-syntax'], ...refuses['body-schema']]);
      return { contract, change, statuses: [...statuses] };
    },

    /** A method that the path does not have. */
    lacks(method: string): Check {
      return { contract, change: { method }, statuses: unknownRoute, fault: 'method' };
    },

    /** A path that the document does not have. */
    lacksPath(path: string): Check {
      return { contract, change: { path }, statuses: unknownRoute, fault: 'path' };
    },

    /** A field of the body: a valid body that it is changed in, its JSON pointer there, and the pointer of its schema. */
    field(base: Json, at: string, schema: string): Field {
      return new Field(contract, base, at, schema);
    },

    /** A parameter: its place and name, the pointer of its schema, and the statuses that refuse it. */
    parameter(name: string, schema: string, statuses: readonly string[] = contract.refuses.parameters) {
      const change = (text: string | null): Change => ({ parameters: { [name]: text } });
      return {
        accepts(text: string | null, keyword?: string): Check {
          return { contract, change: change(text), statuses: contract.accepts, rule: rule(name, schema, keyword) };
        },
        refuses(text: string | null, keyword: string): Check {
          return { contract, change: change(text), statuses, fault: 'parameters', rule: rule(name, schema, keyword) };
        },
      };
    },
  };
}

/** What a body may and may not hold at one place. */
class Field {
  readonly #contract: Contract;
  readonly #base: Json;
  readonly #at: string;
  readonly #schema: string;

  constructor(contract: Contract, base: Json, at: string, schema: string) {
    this.#contract = contract;
    this.#base = base;
    this.#at = at;
    this.#schema = schema;
  }

  /** The valid value that the base has there. Throws when it has none. */
  get value(): Json {
    const value = valueAt(this.#base, this.#at);
    if (value === undefined) throw new RangeError(`The base has nothing at ${this.#at}.`);
    return value;
  }

  /** The same field of another valid body. */
  in(base: Json): Field {
    return new Field(this.#contract, base, this.#at, this.#schema);
  }

  /** A valid value, or none. `keyword` names the rule that it tries, `at` the place below the field where it does. */
  accepts(value: Value, keyword?: string, at = this.#at): Check {
    const contract = this.#contract;
    const statuses = contract.accepts;
    return { contract, change: { body: this.#body(value) }, statuses, rule: rule(at, this.#schema, keyword) };
  }

  /** A value, or none, that breaks the rule which `keyword` names, or several rules. */
  refuses(value: Value, keyword?: string, at = this.#at): Check {
    const contract = this.#contract;
    return {
      contract,
      change: { body: this.#body(value) },
      statuses: contract.refuses['body-schema'],
      fault: 'body-schema',
      rule: rule(at, this.#schema, keyword),
    };
  }

  #body(value: Value): Json {
    if (value === missing) return remove(this.#base, this.#at);
    if (!(value instanceof Renamed)) return set(this.#base, this.#at, value);
    const object = this.#at.slice(0, this.#at.lastIndexOf('/'));
    return set(remove(this.#base, this.#at), `${object}/${toToken(value.name)}`, this.value);
  }
}

function rule(at: string, schema: string, keyword: string | undefined): Rule {
  return { at, schema, ...(keyword === undefined ? {} : { keyword }) };
}
