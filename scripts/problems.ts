/** One fault in the user's input. */
export interface Problem {
  /** File and line, file and pointer, or the argument. */
  place: string;
  finding: string;
  /** What to do about it, as a full sentence. */
  remedy: string;
}

/** Faults in the user's input, all of them at once. Commands print the message and exit with 1, without a stack. */
export class Problems extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ place, finding, remedy }) => `${place}\n  ${finding}\n  ${remedy}`).join('\n\n'));
    this.name = 'Problems';
    this.problems = problems;
  }
}

/** The error for a single fault. */
export function problem(place: string, finding: string, remedy: string): Problems {
  return new Problems([{ place, finding, remedy }]);
}
