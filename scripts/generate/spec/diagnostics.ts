import type { Problem } from '../../command/problems.ts';
import type { Places } from './places.ts';

/** Something that a document says and the generated code cannot, or that it says in a way of its own: it is read all the same. */
export interface Diagnostic extends Problem {
  /** Names the kind, such as `unevaluated-properties`. */
  code: string;
  /** How many places of the document it concerns; `place` is the first. */
  places: number;
}

/** A diagnostic on one line. */
export function describeDiagnostic({ place, finding, remedy, places }: Diagnostic): string {
  const more = places === 1 ? '' : ` and ${places - 1} more ${places === 2 ? 'place' : 'places'}`;
  return `${place}${more}: ${finding} ${remedy}`;
}

interface Noted {
  code: string;
  pointer: string;
  finding: string;
  remedy: string;
  places: number;
}

/** Collects diagnostics, one for each kind. */
export class Diagnostics {
  readonly #noted = new Map<string, Noted>();

  /** Notes one more place, a JSON pointer into the document. What it says is said once, for the first. */
  note(code: string, pointer: string, finding: string, remedy: string): void {
    const noted = this.#noted.get(code);
    if (noted) noted.places += 1;
    else this.#noted.set(code, { code, pointer, finding, remedy, places: 1 });
  }

  /** All that were noted, in order of their first places. `places` finds them in the spec. */
  list(places: Places): Diagnostic[] {
    return [...this.#noted.values()].map(({ pointer, ...noted }) => {
      const { file, line, pointer: inFile } = places(pointer);
      return { ...noted, place: `${file}:${line} #${inFile}` };
    });
  }
}
