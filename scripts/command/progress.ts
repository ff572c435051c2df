/** Shows which step of a command is running. */
export interface Progress {
  /** Shows that a step has begun. */
  begin(step: string): void;
  /** Shows that nothing is running any more. */
  end(): void;
}

/** Moves to the start of the line and clears it. */
const rewrite = '\r\u001b[K';

/**
 * Shows progress on standard error: on a terminal in one line, which is cleared at the end; in CI in one line per step; elsewhere, such as in a
 * pipe, not at all.
 */
export function showProgress(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
  // turbo, which sets TURBO_HASH, caches the output of a task.
  isCi = Boolean(process.env.CI) && !process.env.TURBO_HASH,
): Progress {
  if (stream.isTTY)
    return {
      begin: (step) => void stream.write(`${rewrite}  ${step} …`),
      end: () => void stream.write(rewrite),
    };
  return { begin: (step) => void (isCi && stream.write(`  ${step} …\n`)), end: () => {} };
}
