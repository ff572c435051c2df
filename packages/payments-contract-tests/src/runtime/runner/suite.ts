import { type Json, valueAt } from '../../generated/types.ts';
import { operationPointer } from '../document/answer-schema.ts';
import type { ApiContract } from '../document/contract.ts';
import { documentedHeaders } from '../document/documented.ts';
import type { Change, Check, Contract } from '../exchange/check.ts';
import type { Case } from '../suite/case.ts';
import { type Operation, operation, type Way } from '../suite/operation.ts';
import type { ValuePlace } from '../suite/value-place.ts';
import { KnownValues, type Values } from '../suite/values.ts';
import { VitestRun } from './in-vitest.ts';

/** Declares the cases of a schema at a place. */
type SchemaCases = (value: ValuePlace) => void;

/** A change with the subject of its title. */
type NamedChange = readonly [subject: string, change: Change];

/** What makes the checks of a field, or of a parameter. */
export interface ValueChecks {
  accepts(value: Json, keyword?: string): Check;
  refuses(value: Json, keyword?: string): Check;
}

type Environment = { readonly [name: string]: string | undefined };

/** Inside Vitest the generated files are tests of Vitest; elsewhere their cases are collected. */
const vitest = process.env.VITEST === undefined ? undefined : await import('vitest');

/** The suite of an API: its generated files declare their cases with it. Methods are bound, so that they can be destructured. */
export class Suite {
  readonly contract: ApiContract;
  readonly #values: KnownValues;
  readonly #environment: Environment;
  #cases: Promise<Case[]> | undefined;
  #collected: Case[] | undefined;
  #path: string[] = [];
  /** The schemas whose cases are being declared, one inside the other, and the topic of the innermost. */
  #schemas: SchemaCases[] = [];
  #topic = '';
  #run: VitestRun | undefined;

  constructor(contract: ApiContract, environment: Environment) {
    this.contract = contract;
    this.#environment = environment;
    const values = environment[`${contract.variables}_VALUES`] ?? '';
    this.#values = new KnownValues(Object.fromEntries(new URLSearchParams(values)));
  }

  /** A valid body, with the server's known values. */
  readonly base = (body: Json): Json => this.#values.body(body);

  /** Makes the checks of an operation. */
  readonly operation = ({ request, ...described }: Omit<Contract, 'spec' | 'validators'>) => {
    const parameters = this.#values.parameters(request.parameters);
    const isAssumed = (name: string): boolean => String(parameters[name]) === String(request.parameters[name]);
    const assumed = Object.keys(parameters).filter((name) => name.startsWith('path ') && isAssumed(name));
    const validators = this.contract.validators[`${described.method} ${described.path}`];
    const headers = documentedHeaders(this.contract.spec.document, operationPointer(described), validators);
    const answers = Object.entries(described.answers).map(([status, answer]) => [
      status,
      { ...answer, headers: headers[status] ?? [] },
    ]);
    return operation({
      ...described,
      answers: Object.fromEntries(answers),
      validators: validators?.parameters ?? {},
      request: { ...request, parameters, ...(assumed.length === 0 ? {} : { assumed }) },
      spec: this.contract.spec,
    });
  };

  /** The values of the enum at a pointer of the document. */
  readonly enumAt = (pointer: string): readonly Json[] => {
    const values = valueAt(this.contract.spec.document, pointer);
    if (Array.isArray(values)) return values;
    throw new RangeError(`The document has no enum at ${pointer}.`);
  };

  /** Groups cases, as Vitest's `describe` does. */
  readonly describe = (topic: string, body: () => void): void => {
    const title = this.#schemas.length === 0 ? topic : within(this.#topic, topic);
    if (!this.#collected) return void this.#vitest().describe(title, body);
    this.#path.push(title);
    body();
    this.#path.pop();
  };

  /** Declares a case. */
  readonly it = (claim: string, check: Check): void => {
    // The cases of a schema do not know which statuses of an operation refuse them.
    const isRefused = this.#schemas.length > 0 && check.fault !== undefined;
    const title = isRefused ? `${claim} (${listed(check.statuses)})` : claim;
    this.#declare(title, check, this.it);
  };

  /** Declares a case for each of the requests whose subjects are listed. A known value can make one impossible. */
  readonly each = (
    operation: Operation,
    way: Way,
    requests: readonly NamedChange[],
    subjects: readonly string[],
  ): void => {
    const changes = new Map(requests);
    for (const subject of subjects) {
      const change = changes.get(subject);
      if (!change) continue;
      const check = operation.sends(way, change);
      this.#declare(claimOf(way, subject, check.statuses), check, this.each);
    }
  };

  /** Declares a case for each of the values of a field, or of a parameter, whose subjects are listed. */
  readonly values = (
    field: ValueChecks,
    way: 'accepts' | 'refuses',
    values: readonly (readonly [subject: string, value: unknown])[],
    subjects: readonly string[],
    keyword?: string,
  ): void => {
    const known = new Map(values);
    for (const subject of subjects) {
      const check = field[way](known.get(subject) as Json, keyword);
      this.#declare(claimOf(way === 'accepts' ? way : 'body-schema', subject, check.statuses), check, this.values);
    }
  };

  /** Declares the cases of a schema at a place of a body. A recursive schema is entered twice. */
  readonly every = (topic: string, place: ValuePlace, schema: SchemaCases): void => {
    if (this.#schemas.filter((one) => one === schema).length > 1) return;
    const outside = this.#topic;
    this.#topic = this.#schemas.length === 0 ? topic : within(outside, topic);
    this.#schemas.push(schema);
    schema(place);
    this.#schemas.pop();
    this.#topic = outside;
  };

  /**
   * Sets values that the server under test knows, such as ids. They replace the examples of the document in cases that are loaded
   * afterwards. Initially they come from the environment, such as `LIBRARY_VALUES`.
   */
  readonly useValues = (values: Values): void => this.#values.use(values);

  /** The names and pointers among the values without a place in any valid request. */
  unusedValues(): string[] {
    return this.#values.unused();
  }

  /** Imports generated files, once, and returns their cases in order. */
  load(files: readonly (() => Promise<unknown>)[]): Promise<Case[]> {
    this.#cases ??= this.collect(async () => {
      // Sequentially, because the cases are in the order of the document.
      for (const file of files) await file();
    });
    return this.#cases;
  }

  /** Calls `load`, which imports generated files, and returns the cases that they declare. A file declares its cases once. */
  readonly collect = async (load: () => Promise<unknown>): Promise<Case[]> => {
    const cases: Case[] = [];
    this.#collected = cases;
    this.#path = [];
    try {
      await load();
      return cases;
    } finally {
      this.#collected = undefined;
    }
  };

  /** A failure points at where `declare` was called. */
  #declare(title: string, check: Check, declare: (...inputs: never[]) => void): void {
    if (this.#collected) return void this.#collected.push({ path: [...this.#path, title], check });
    this.#run ??= new VitestRun(this.#vitest(), this.contract, this.#environment);
    this.#run.test(title, check, declare);
  }

  #vitest(): typeof import('vitest') {
    if (vitest) return vitest;
    throw new Error(`This file is a test. Run it with \`vitest run\`, or run \`${this.contract.command}\`.`);
  }
}

/** The topic of a value that is inside the value of another topic; that of the whole body is left out. */
function within(topic: string, inner: string): string {
  if (inner === '' || /^(\[| \()/.test(inner)) return topic + inner;
  // A property may be called as the whole is.
  return topic === 'body' && inner !== 'body' ? inner : `${topic}.${inner}`;
}

function claimOf(way: Way, subject: string, statuses: readonly string[]): string {
  if (way === 'accepts') return `accepts ${subject}`;
  if (way === 'method') return `answers ${subject} without failing`;
  return `${way === 'answers' ? way : 'refuses'} ${subject} (${listed(statuses)})`;
}

function listed(statuses: readonly string[]): string {
  const last = statuses.at(-1) ?? '';
  return statuses.length > 1 ? `${statuses.slice(0, -1).join(', ')} or ${last}` : last;
}
