/** How often a walk through schemas may enter a component. */
interface Limits {
  /** In how many components of the same name it may be. */
  turns: number;
  /** In all, since components may contain each other in many ways. */
  most: number;
}

/** The components that a walk through schemas is in, so that it ends. */
export class Trail {
  readonly #parents: readonly string[];
  readonly #entries: Map<string, number>;

  constructor(parents: readonly string[] = [], entries = new Map<string, number>()) {
    this.#parents = parents;
    this.#entries = entries;
  }

  /** The trail inside a component; undefined if it must not be entered again. */
  into(name: string, { turns, most }: Limits = { turns: 1, most: 10 }): Trail | undefined {
    const count = (this.#entries.get(name) ?? 0) + 1;
    const isWithin = this.#parents.filter((parent) => parent === name).length >= turns;
    if (isWithin || count > most) return undefined;
    this.#entries.set(name, count);
    return new Trail([...this.#parents, name], this.#entries);
  }
}
