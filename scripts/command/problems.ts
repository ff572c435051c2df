/** One fault in the user's input. */
export interface Problem {
  /** File and line, file and pointer, or the argument. */
  place: string;
  finding: string;
  /** What to do about it, as a full sentence. */
  remedy: string;
}

/**
 * Faults in the user's input, all of them at once. Commands print the message without a stack, and exit with `exitCode`: 1 when what they
 * judge is not right, 2 when they could not judge, such as for an unknown option.
 */
export class Problems extends Error {
  readonly problems: readonly Problem[];
  readonly exitCode: 1 | 2;

  constructor(problems: readonly Problem[], exitCode: 1 | 2 = 1) {
    super(problems.map(({ place, finding, remedy }) => `${place}\n  ${finding}\n  ${remedy}`).join('\n\n'));
    this.name = 'Problems';
    this.problems = problems;
    this.exitCode = exitCode;
  }
}

/** The error for a single fault in what was judged. */
export function problem(place: string, finding: string, remedy: string): Problems {
  return new Problems([{ place, finding, remedy }]);
}

/** The error for what keeps a command from its work: an option, a file that is not there, a port that is taken. */
export function unable(place: string, finding: string, remedy: string): Problems {
  return new Problems([{ place, finding, remedy }], 2);
}
