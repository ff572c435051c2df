import { type Json, toPointer, valueAt } from '../../generated/types.ts';
import { remove, set } from '../document/edit.ts';

/** Whether a candidate is as valid as the original and fails in the same way. */
type Test = (candidate: Json) => Promise<boolean>;

interface Options {
  test: Test;
  /** Variants of the value with one issue repaired each: of several issues only one may be needed to fail. */
  repaired: (value: Json) => Json[];
  /** Whether the property at the pointer may have any name. */
  isFreeName: (pointer: string) => boolean;
}

/** Makes a value as small as possible while the test holds: with fewer members, shorter strings, and numbers nearer to zero (delta debugging). */
export async function smallest(value: Json, options: Options): Promise<Json> {
  const tried = new Set<string>();
  const test: Test = async (candidate) => {
    const text = JSON.stringify(candidate);
    if (tried.has(text)) return false;
    tried.add(text);
    return options.test(candidate);
  };
  const reducer = new Reducer(value, { ...options, test });
  // One reduction may make another one possible.
  for (let before = ''; before !== JSON.stringify(reducer.value); ) {
    before = JSON.stringify(reducer.value);
    await reducer.repair();
    await reducer.reduce('');
  }
  return reducer.value;
}

class Reducer {
  value: Json;
  readonly #options: Options;

  constructor(value: Json, options: Options) {
    this.value = value;
    this.#options = options;
  }

  async repair(): Promise<void> {
    for (const candidate of this.#options.repaired(this.value)) {
      if (await this.#try(candidate)) return this.repair();
    }
  }

  async reduce(pointer: string): Promise<void> {
    const here = valueAt(this.value, pointer) ?? null;
    if (typeof here === 'string') await this.#text(pointer, here);
    else if (typeof here === 'number') await this.#number(pointer, here);
    else if (here === true) await this.#put(pointer, false);
    else if (Array.isArray(here)) await this.#list(pointer, here);
    else if (here !== null && typeof here === 'object') await this.#object(pointer, here);
  }

  async #object(pointer: string, object: { [name: string]: Json }): Promise<void> {
    for (const name of Object.keys(object)) await this.#try(remove(this.value, `${pointer}${toPointer([name])}`));
    for (const name of Object.keys(valueAt(this.value, pointer) as object)) {
      const at = `${pointer}${toPointer([name])}`;
      await this.reduce(at);
      if (this.#options.isFreeName(at)) await this.#name(pointer, name);
    }
  }

  async #name(pointer: string, name: string): Promise<void> {
    const { [name]: value = null, ...others } = valueAt(this.value, pointer) as { [name: string]: Json };
    await fewer([...name], async (left) => {
      const isNew = !Object.hasOwn(others, left.join(''));
      return isNew && this.#put(pointer, set(others, `${toPointer([left.join('')])}`, value));
    });
  }

  async #list(pointer: string, list: readonly Json[]): Promise<void> {
    const left = await fewer(list, (items) => this.#put(pointer, [...items]));
    for (const index of left.keys()) {
      const [first = null, here] = [valueAt(this.value, `${pointer}/0`), valueAt(this.value, `${pointer}/${index}`)];
      if (index === 1)
        await this.#put(
          pointer,
          left.map(() => first),
        );
      if (index === 0 || JSON.stringify(first) !== JSON.stringify(here)) await this.reduce(`${pointer}/${index}`);
    }
  }

  async #text(pointer: string, text: string): Promise<void> {
    const left = await fewer([...text], (characters) => this.#put(pointer, characters.join('')));
    if (left.length > 0) await this.#put(pointer, 'a'.repeat(left.length));
  }

  /** Bisects between zero, which passes, and the number, which fails. */
  async #number(pointer: string, number: number): Promise<void> {
    if (number === 0 || (await this.#put(pointer, 0))) return;
    let [passing, failing] = [0, number];
    if (!Number.isInteger(number) && (await this.#put(pointer, Math.trunc(number)))) failing = Math.trunc(number);
    while (Math.abs(failing - passing) > 1) {
      const middle = Math.trunc((passing + failing) / 2);
      if (middle === passing || middle === failing) return;
      if (await this.#put(pointer, middle)) failing = middle;
      else passing = middle;
    }
  }

  #put(pointer: string, value: Json): Promise<boolean> {
    return this.#try(set(this.value, pointer, value));
  }

  async #try(candidate: Json): Promise<boolean> {
    if (!(await this.#options.test(candidate))) return false;
    this.value = candidate;
    return true;
  }
}

/** Returns as few of the items as possible while the test holds: drops halves first, then quarters, at last single items. */
async function fewer<Item>(
  items: readonly Item[],
  test: (left: readonly Item[]) => Promise<boolean>,
): Promise<readonly Item[]> {
  if (items.length === 0 || (await test([]))) return [];
  let left = items;
  for (let size = Math.ceil(left.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < left.length; ) {
      const without = left.toSpliced(start, size);
      if (without.length > 0 && (await test(without))) left = without;
      else start += size;
    }
  }
  return left;
}
