import type { Check } from '../exchange/check.ts';
import type { Outcome } from '../judge/outcome.ts';

/** Decides which checks to send within a limit of accepted requests. */
export class Budget {
  readonly #maxAccepted: number;
  readonly #chosen: ReadonlySet<Check>;
  #unexpected = 0;

  /**
   * @param maxAccepted the limit of accepted requests
   * @param spent how many of them were sent before
   */
  constructor(checks: readonly Check[], maxAccepted: number, spent = 0) {
    this.#maxAccepted = maxAccepted;
    this.#chosen = choose(checks, maxAccepted - spent);
  }

  /** Why a check must not be sent; undefined if it may be sent. */
  refusal(check: Check): string | undefined {
    if (check.fault === undefined) {
      return this.#chosen.has(check)
        ? undefined
        : `--max-accepted allows ${this.#maxAccepted} accepted ${this.#maxAccepted === 1 ? 'request' : 'requests'}`;
    }
    // A server that accepts invalid requests must not cost more than one that refuses them.
    if (this.#unexpected < this.#maxAccepted) return undefined;
    return `the server accepted ${this.#unexpected} invalid ${this.#unexpected === 1 ? 'request' : 'requests'}, the limit of --max-accepted`;
  }

  /** Counts an invalid request that the server accepted. */
  note({ fault }: Check, outcome: Outcome): void {
    const status = outcome.kind === 'failed' ? (outcome.failure.answer?.status ?? 0) : 0;
    if (fault !== undefined && status >= 200 && status < 300) this.#unexpected += 1;
  }
}

/**
 * Returns the valid checks to send: first the examples, then one of each field in turn. Unless all fit, only the first value of an enum
 * is sent, so that a long enum does not use up the budget of other fields. Checks of several requests come last.
 */
function choose(checks: readonly Check[], room: number): Set<Check> {
  const valid = checks.filter(({ fault }) => fault === undefined);
  if (valid.reduce((sum, check) => sum + costOf(check), 0) <= room) return new Set(valid);
  const lists = new Set<string>();
  const fields = new Map<string, Check[]>();
  const chosen: Check[] = [];
  const series: Check[] = [];
  for (const check of valid) {
    const { rule } = check;
    if (check.series) series.push(check);
    else if (rule === undefined) chosen.push(check);
    else if (rule.keyword !== 'enum' || !lists.has(rule.schema)) {
      if (rule.keyword === 'enum') lists.add(rule.schema);
      fields.set(rule.schema, [...(fields.get(rule.schema) ?? []), check]);
    }
  }
  const turns = [...fields.values()];
  for (let turn = 0; turns.some((list) => turn < list.length); turn += 1) {
    for (const list of turns) chosen.push(...list.slice(turn, turn + 1));
  }
  let left = room;
  const affordable = [...chosen, ...series].filter((check) => {
    const fits = costOf(check) <= left;
    if (fits) left -= costOf(check);
    return fits;
  });
  return new Set(affordable);
}

/** How many requests a check sends. */
function costOf({ series }: Check): number {
  return series ? series.changes.length * (1 + (series.steps?.length ?? 0)) : 1;
}
