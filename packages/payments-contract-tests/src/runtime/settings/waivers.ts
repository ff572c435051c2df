import { matcher } from '../suite/select.ts';

/** A failure that is known and accepted for a time. */
export interface Waiver {
  /** The name of a case; `*` stands for any text. */
  case: string;
  reason: string;
  /** The last day on which it holds, in UTC, as `YYYY-MM-DD`. */
  until: string;
}

/** What waivers need to know of a case that ran, or did not. */
interface Ran {
  name: string;
  kind: string;
}

/** Applies waivers to failed cases. */
export class Waivers {
  readonly #waivers: readonly (Waiver & { test: (name: string) => boolean })[];
  readonly #today: string;

  constructor(waivers: readonly Waiver[], today: Date) {
    this.#waivers = waivers.map((waiver) => ({ ...waiver, test: matcher(waiver.case) }));
    this.#today = today.toISOString().slice(0, 10);
  }

  /** The waiver of a case; one that holds rather than one that has ended. */
  of(name: string): { waiver: Waiver; holds: boolean } | undefined {
    const all = this.#waivers.filter(({ test }) => test(name));
    const waiver = all.find(({ until }) => this.#today <= until) ?? all[0];
    return waiver && { waiver, holds: this.#today <= waiver.until };
  }

  /** What is to be told of the waivers themselves: those that name no case, and those that are no longer needed. */
  notes(names: readonly string[], ran: readonly Ran[]): string[] {
    return this.#waivers.flatMap(({ case: pattern, test }) => {
      if (!names.some(test)) return [`The waiver "${pattern}" names no case. Correct it, or remove it.`];
      const decided = ran.filter(({ name, kind }) => test(name) && (kind === 'passed' || kind === 'failed'));
      if (decided.length === 0 || decided.some(({ kind }) => kind === 'failed')) return [];
      const passed = decided.length === 1 ? 'its case passes' : `its ${decided.length} cases pass`;
      return [`The waiver "${pattern}" is no longer needed: ${passed}. Remove it.`];
    });
  }
}
