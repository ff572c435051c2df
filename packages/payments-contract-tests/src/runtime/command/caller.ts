/** The parts of the process that the command uses. */
export interface Caller {
  arguments: readonly string[];
  environment: { readonly [name: string]: string | undefined };
  /** The working folder. */
  folder: string;
  print(text: string): void;
  printError(text: string): void;
  /** Aborted when the user interrupts, with the name of the signal as the reason. */
  signal: AbortSignal;
  /** Shows a line that replaces the previous one. Absent if the output is not a terminal. */
  progress?: (line: string) => void;
}
