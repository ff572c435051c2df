import type { Note } from '../generate/spec/diagnostics.ts';

/** A function for notes, and the list of those that it gets: finding and remedy. */
export function collectNotes(): { note: Note; notes: string[] } {
  const notes: string[] = [];
  return { note: (_code, _pointer, finding, remedy) => notes.push(`${finding} ${remedy}`), notes };
}
