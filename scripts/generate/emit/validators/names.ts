/** Hands out identifiers, each once. */
export class Names {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** `name`, or `name2`, `name3`, … when it is taken. */
  unique(name: string): string {
    let candidate = name;
    for (let number = 2; this.#taken.has(candidate); number++) candidate = `${name}${number}`;
    this.#taken.add(candidate);
    return candidate;
  }
}

/** Any text as an identifier in Pascal case: `product_cart` is `ProductCart`. Text without a letter gives an empty one. */
export function pascalCase(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
