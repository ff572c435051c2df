import type { Problem } from '../../command/problems.ts';
import type { Places } from './places.ts';

/** Something in a document that the generated code cannot express, or that is not valid but has an obvious meaning. The document is read anyway. */
export interface Diagnostic extends Problem {
  /** The kind, such as `unevaluated-properties`. */
  code: string;
  /** The number of places in the document; `place` is the first. */
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

  /** Adds a place, a JSON pointer into the document. The message is that of the first place. */
  note(code: string, pointer: string, finding: string, remedy: string): void {
    const noted = this.#noted.get(code);
    if (noted) noted.places += 1;
    else this.#noted.set(code, { code, pointer, finding, remedy, places: 1 });
  }

  /** All diagnostics, in order of their first places, which `places` finds in the spec. */
  list(places: Places): Diagnostic[] {
    return [...this.#noted.values()].map(({ pointer, ...noted }) => {
      const { file, line, pointer: inFile } = places(pointer);
      return { ...noted, place: `${file}:${line} #${inFile}` };
    });
  }
}
