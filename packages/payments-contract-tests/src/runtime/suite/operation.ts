import type { Json } from '../../generated/types.ts';
import type { Change, Check, Contract, Refusals, Step } from '../exchange/check.ts';
import type { Finding } from '../exchange/finding.ts';
import { judgeRise, judgeSame, judgeSum } from '../judge/totals.ts';
import { type Field, rule, ValuePlace } from './value-place.ts';

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

/** The base of a request that is not an example of the document as it stands. */
function altered({ body: _body, ...change }: Change, { request }: Contract): Pick<Check, 'base'> {
  return Object.keys(change).length === 0 || request.body === undefined ? {} : { base: request.body };
}
