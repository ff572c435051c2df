import { hideSecrets, redact } from './redact.ts';

/** The facts about a call. */
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

/** A call in progress: its facts so far, and the credentials that its errors must not show. */
export class Progress implements Failure {
  readonly method: string;
  url: string;
  attempts = 0;
  mayHaveBeenProcessed = false;
  readonly #secrets: readonly string[];

  constructor(method: string, url: string, secrets: readonly string[]) {
    this.method = method;
    this.url = url;
    this.#secrets = secrets;
  }

  /** Returns a body without credentials. */
  hide(body: string): string {
    return hideSecrets(body, this.#secrets);
  }

  /** Returns what an error or a hook may show of a text. */
  redact(text: unknown, most?: number): string {
    return redact(text, this.#secrets, most);
  }
}
