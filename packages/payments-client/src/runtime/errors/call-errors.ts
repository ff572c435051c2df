/** The facts about a failed call. */
export interface Failure {
  readonly method: string;
  /** Without its query. */
  readonly url: string;
  /** Number of attempts that were made. */
  readonly attempts: number;
  /**
   * Whether the server may have processed the request, in any attempt, although the call failed. Check on the server before you send such a
   * request again. Always `false` for idempotent methods such as GET.
   */
  readonly mayHaveBeenProcessed: boolean;
}

/** A call failed, with or without a response. */
export class CallError extends Error implements Failure {
  override name = 'CallError';
  declare readonly method: string;
  declare readonly url: string;
  declare readonly attempts: number;
  declare readonly mayHaveBeenProcessed: boolean;

  /** The unlisted properties can hold secrets and personal data, so they are not enumerable: logs leave them out. */
  constructor(finding: string, remedy: string, facts: Failure, unlisted: object) {
    super(
      `${facts.method} ${facts.url} ${finding}${facts.attempts > 1 ? ` after ${facts.attempts} attempts` : ''}. ${
        facts.mayHaveBeenProcessed
          ? 'It may have been processed: find out on the server before you send it again.'
          : remedy
      }`,
    );
    Object.assign(this, facts);
    for (const [name, value] of Object.entries(unlisted)) Object.defineProperty(this, name, { value });
  }
}

/** Whether a value is a {@link CallError}, even one of another copy of this package, for which `instanceof` is false. */
export function isCallError(value: unknown): value is CallError {
  return value instanceof Error && 'mayHaveBeenProcessed' in value;
}

/** No response arrived: the server was not found, does not listen, or the connection broke. */
export class ConnectionError extends CallError {
  override name = 'ConnectionError';
}

/** The attempt took longer than `timeout`, or the call longer than `deadline`. */
export class TimeoutError extends CallError {
  override name = 'TimeoutError';
}

/** The caller's `signal` ended the call. Its reason is the `cause`. */
export class AbortError extends CallError {
  override name = 'AbortError';
}
