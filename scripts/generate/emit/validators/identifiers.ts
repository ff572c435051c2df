/** Issues unique identifiers. */
export class Identifiers {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** `name`, or `name2`, `name3`, … if it is taken. */
  unique(name: string): string {
    let candidate = name;
    for (let number = 2; this.#taken.has(candidate); number++) candidate = `${name}${number}`;
    this.#taken.add(candidate);
    return candidate;
  }
}
