import type { Problem } from '../../command/problems.ts';
import type { Places } from './places.ts';

/** Something in a document that the generated code cannot express, or that is not valid but has an obvious meaning. The document is read anyway. */
export interface Diagnostic extends Problem {
  /** The kind, such as `unevaluated-properties`. */
  code: string;
  /** The number of places in the document; `place` is the first. */
  places: number;
}

/** Notes something at a place, a JSON pointer into the document. Of notes with the same code, the message of the first is kept. */
export type Note = (code: string, pointer: string, finding: string, remedy: string) => void;

/** A diagnostic as a problem, for those who want none. */
export function toProblem({ code, place, finding, remedy, places }: Diagnostic): Problem {
  return { place: place + more(places), finding, remedy: `${remedy} (${code})` };
}

/** A diagnostic on one line. */
export function describeDiagnostic(diagnostic: Diagnostic): string {
  const { place, finding, remedy } = toProblem(diagnostic);
  return `${place}: ${finding} ${remedy}`;
}

function more(places: number): string {
  return places === 1 ? '' : ` and ${places - 1} more ${places === 2 ? 'place' : 'places'}`;
}

interface Noted {
  code: string;
  pointer: string;
  finding: string;
  remedy: string;
  places: Set<string>;
}

/** Collects diagnostics, one for each kind. */
export class Diagnostics {
  readonly #noted = new Map<string, Noted>();

  readonly note: Note = (code, pointer, finding, remedy) => {
    const noted = this.#noted.get(code);
    if (noted) noted.places.add(pointer);
    else this.#noted.set(code, { code, pointer, finding, remedy, places: new Set([pointer]) });
  };

  /** Every place that was noted. */
  pointers(): string[] {
    return [...this.#noted.values()].flatMap(({ places }) => [...places]);
  }

  /** All diagnostics, in order of their first places, which `places` finds in the spec. */
  list(places: Places): Diagnostic[] {
    return [...this.#noted.values()].map(({ pointer, places: { size }, ...noted }) => {
      const { file, line, pointer: inFile } = places(pointer);
      return { ...noted, place: `${file}:${line} #${inFile}`, places: size };
    });
  }
}
