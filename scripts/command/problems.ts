/** One problem in the user's input. */
export interface Problem {
  /** The kind, such as `no-unresolved-refs`; absent for what is not about a document. */
  code?: string;
  /** File and line, file and pointer, or the argument. */
  place: string;
  finding: string;
  /** What to do about it, as a full sentence. */
  remedy: string;
}

/**
 * All problems in the user's input. Commands print the message without a stack and exit with `exitCode`: 1 if the input has problems, 2 if the
 * command could not check it, such as for an unknown option.
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

/** The error for a single problem in the input. */
export function problem(place: string, finding: string, remedy: string, code?: string): Problems {
  return new Problems([{ ...(code === undefined ? {} : { code }), place, finding, remedy }]);
}

/** The error for what prevents a command from running: an unknown option, a missing file, a port in use. */
export function unable(place: string, finding: string, remedy: string, code?: string): Problems {
  return new Problems([{ ...(code === undefined ? {} : { code }), place, finding, remedy }], 2);
}
