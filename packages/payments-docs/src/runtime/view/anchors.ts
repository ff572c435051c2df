/** Issues ids that are unique on a page, readable in an address bar, and the same for the same page. */
export class Anchors {
  readonly #taken = new Set<string>();

  /** An id for the parts, joined with dots; a number at its end distinguishes it from an earlier one. */
  claim(...parts: string[]): string {
    const wanted =
      parts
        .map(plain)
        .filter((part) => part !== '')
        .join('.') || 'part';
    for (let number = 1; ; number += 1) {
      const id = number === 1 ? wanted : `${wanted}-${number}`;
      if (this.#taken.has(id)) continue;
      this.#taken.add(id);
      return id;
    }
  }
}

/** Only characters that a URL fragment shows as they are. */
function plain(part: string): string {
  return part.replaceAll(/[^\w.~-]+/g, '-').replaceAll(/^-+|-+$/g, '');
}

/** A name as part of an id: `New customer` becomes `new-customer`. */
export function slug(name: string): string {
  return plain(name.replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')).toLowerCase();
}
