import { type Json, valueAt } from '../../generated/types.ts';
import type { ApiContract } from '../document/contract.ts';
import type { Check, Contract } from '../exchange/check.ts';
import type { Case } from '../suite/case.ts';
import { operation } from '../suite/operation.ts';
import { KnownValues, type Values } from '../suite/values.ts';
import { VitestRun } from './in-vitest.ts';

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
    return operation({
      ...described,
      validators: this.contract.validators[`${described.method} ${described.path}`]?.parameters ?? {},
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
  readonly describe = (title: string, body: () => void): void => {
    if (!this.#collected) return void this.#vitest().describe(title, body);
    this.#path.push(title);
    body();
    this.#path.pop();
  };

  /** Declares a case. */
  readonly it = (title: string, check: Check): void => {
    if (this.#collected) return void this.#collected.push({ path: [...this.#path, title], check });
    this.#run ??= new VitestRun(this.#vitest(), this.contract, this.#environment);
    this.#run.test(title, check, this.it);
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

  #vitest(): typeof import('vitest') {
    if (vitest) return vitest;
    throw new Error(`This file is a test. Run it with \`vitest run\`, or run \`${this.contract.command}\`.`);
  }
}
