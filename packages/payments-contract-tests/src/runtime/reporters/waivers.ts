import type { Waiver } from '../settings/config.ts';
import { matcher } from '../suite/case.ts';

/** A case by its name, and its outcome. */
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

  /** The waiver of a case; one that applies rather than one that has ended. */
  of(name: string): { waiver: Waiver; applies: boolean } | undefined {
    const all = this.#waivers.filter(({ test }) => test(name));
    const waiver = all.find(({ until }) => this.#today <= until) ?? all[0];
    return waiver && { waiver, applies: this.#today <= waiver.until };
  }

  /** Notes on the waivers themselves: those that match no case, and those that are no longer needed. */
  notes(names: readonly string[], ran: readonly Ran[]): string[] {
    return this.#waivers.flatMap(({ case: pattern, test }) => {
      if (!names.some(test)) return [`The waiver "${pattern}" matches no case. Correct or remove it.`];
      const decided = ran.filter(({ name, kind }) => test(name) && (kind === 'passed' || kind === 'failed'));
      if (decided.length === 0 || decided.some(({ kind }) => kind === 'failed')) return [];
      const passed = decided.length === 1 ? 'its case passes' : `its ${decided.length} cases pass`;
      return [`The waiver "${pattern}" is no longer needed: ${passed}. Remove it.`];
    });
  }
}
