/** Names the steps of a command while they run. */
export interface Progress {
  /** A step has begun. */
  begin(step: string): void;
  /** Nothing runs any more. */
  end(): void;
}

/** Written before the name of a step that takes the place of the one before: to the start of the line, and clear it. */
const rewrite = '\r\u001b[K';

/**
 * Shows progress on standard error: on a terminal, in one line that is cleared at the end; in CI, in a line for each step; elsewhere, such as
 * in a pipe, not at all.
 */
export function showProgress(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
  // turbo, which sets TURBO_HASH, keeps what a task prints.
  isCi = Boolean(process.env.CI) && !process.env.TURBO_HASH,
): Progress {
  if (stream.isTTY)
    return {
      begin: (step) => void stream.write(`${rewrite}  ${step} …`),
      end: () => void stream.write(rewrite),
    };
  return { begin: (step) => void (isCi && stream.write(`  ${step} …\n`)), end: () => {} };
}
