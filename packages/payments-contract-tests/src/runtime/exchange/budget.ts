import type { Check } from '../suite/check.ts';
import type { Outcome } from '../suite/run-check.ts';

/** Decides which checks may be sent when each accepted request has a cost. */
export class Budget {
  readonly #most: number;
  readonly #chosen: ReadonlySet<Check>;
  #unexpected = 0;

  /**
   * @param most how many accepted requests there may be
   * @param spent how many of them there were before
   */
  constructor(checks: readonly Check[], most: number, spent = 0) {
    this.#most = most;
    this.#chosen = choose(checks, most - spent);
  }

  /** Why a check is not to be sent; nothing when it is. */
  refusal(check: Check): string | undefined {
    if (check.fault === undefined) {
      return this.#chosen.has(check) ? undefined : `at most ${this.#most} requests are to be accepted (--max-accepted)`;
    }
    // A server that accepts what it should refuse must not cost more than one that does not.
    if (this.#unexpected < this.#most) return undefined;
    return `the server accepted ${this.#unexpected} requests that it should refuse, no fewer than --max-accepted`;
  }

  /** Counts what a server accepted although it should refuse it. */
  note({ fault }: Check, outcome: Outcome): void {
    const status = outcome.kind === 'failed' ? (outcome.failure.answer?.status ?? 0) : 0;
    if (fault !== undefined && status >= 200 && status < 300) this.#unexpected += 1;
  }
}

/**
 * The valid checks to send: the examples first, then in turn one of every field. Of the values of a closed list only the first is tried
 * when there is not room for all, so that a long list does not use up what others need.
 */
function choose(checks: readonly Check[], room: number): Set<Check> {
  const valid = checks.filter(({ fault }) => fault === undefined);
  if (valid.length <= room) return new Set(valid);
  const lists = new Set<string>();
  const fields = new Map<string, Check[]>();
  const chosen: Check[] = [];
  for (const check of valid) {
    const { rule } = check;
    if (rule === undefined) chosen.push(check);
    else if (rule.keyword !== 'enum' || !lists.has(rule.schema)) {
      if (rule.keyword === 'enum') lists.add(rule.schema);
      fields.set(rule.schema, [...(fields.get(rule.schema) ?? []), check]);
    }
  }
  const turns = [...fields.values()];
  for (let turn = 0; turns.some((list) => turn < list.length); turn += 1) {
    for (const list of turns) chosen.push(...list.slice(turn, turn + 1));
  }
  return new Set(chosen.slice(0, Math.max(0, room)));
}
