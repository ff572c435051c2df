/** What an error knows of the call that failed. */
export interface Failure {
  readonly method: string;
  /** Without its query. */
  readonly url: string;
  /** How many attempts were made. */
  readonly attempts: number;
  /**
   * Whether the server may have done what was asked although the call failed, in any of its attempts. Find out on the server before you
   * send such a request again. Always `false` for methods that may be repeated, such as GET.
   */
  readonly mayHaveBeenProcessed: boolean;
}

const brand = Symbol.for('payments-client error');

/** Whatever a client throws. */
export class PaymentsError extends Error {
  override name = 'PaymentsError';

  get [brand]() {
    return true;
  }
}

/** Whether a value was thrown by a client, even by one from another copy of this package, where `instanceof` says no. */
export function isPaymentsError(value: unknown): value is PaymentsError {
  return typeof value === 'object' && value !== null && brand in value;
}

/** The client was set up or called in a way that cannot work. */
export class ConfigurationError extends PaymentsError {
  override name = 'ConfigurationError';
}

/** A call that has failed, whether an answer came or not. */
export class CallError extends PaymentsError implements Failure {
  override name = 'CallError';
  declare readonly method: string;
  declare readonly url: string;
  declare readonly attempts: number;
  declare readonly mayHaveBeenProcessed: boolean;

  /** The unlisted properties can hold secrets and personal data, so they are left out when the error is logged. */
  constructor(finding: string, remedy: string, facts: Failure, unlisted: object) {
    const { method, url, attempts, mayHaveBeenProcessed } = facts;
    super(
      `${method} ${url} ${finding}${attempts > 1 ? ` after ${attempts} attempts` : ''}. ${
        mayHaveBeenProcessed ? 'It may have been processed: find out on the server before you send it again.' : remedy
      }`,
    );
    Object.assign(this, facts);
    for (const [name, value] of Object.entries(unlisted)) Object.defineProperty(this, name, { value });
  }
}

/** No answer came: the server was not found or does not listen, or the connection broke. */
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

/** A call that was answered. */
export class AnsweredError<Status extends number = number> extends CallError {
  override name = 'AnsweredError';
  declare readonly status: Status;
  /** The id that the server gave to the request, for questions to its operators. */
  declare readonly requestId: string | undefined;
  /** The answer, for its headers. Its body has been read. Left out when the error is logged. */
  declare readonly response: Response;
  /** The body as it came. Left out when the error is logged. */
  declare readonly text: string;
}

/** The server reported success, but its answer cannot be read. */
export class UnreadableResponseError extends AnsweredError {
  override name = 'UnreadableResponseError';
  /** What is wrong with the body. */
  declare readonly reason: 'empty' | 'not JSON' | 'broken JSON' | 'cut off';
}
