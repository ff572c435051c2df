import { hideSecrets, redact } from './redact.ts';
import { isSecretName, parseSecrets, secretsIn } from './secrets.ts';

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

/** What errors must not show of the settings of a client. */
export interface Hidden {
  /** By the names of their schemes. */
  readonly credentials: { readonly [scheme: string]: { value: string } | undefined };
  /** The names that the document marks as secret. */
  readonly secretNames: readonly string[];
}

/** A call in progress: its facts so far, and the credentials that its errors must not show. */
export class Progress implements Failure {
  readonly method: string;
  attempts = 0;
  mayHaveBeenProcessed = false;
  /** As it is sent, with the headers that middleware has added. */
  request: Pick<Request, 'url' | 'headers'> | undefined;
  /** The body as it is sent, if that is text. */
  sent: unknown;
  /** The names that the document marks as secret. */
  readonly secretNames: readonly string[];
  readonly #credentials: Hidden['credentials'];
  readonly #address: string;
  #secrets: string[] | undefined;

  constructor(method: string, address: string, { credentials, secretNames }: Hidden) {
    this.method = method;
    this.#address = address;
    this.#credentials = credentials;
    this.secretNames = secretNames;
  }

  get url(): string {
    return this.redact((this.request?.url ?? this.#address).replace(/[?#].*/, ''), 1000);
  }

  /** The facts alone, as properties. */
  facts(): Failure {
    const { method, url, attempts, mayHaveBeenProcessed } = this;
    return { method, url, attempts, mayHaveBeenProcessed };
  }

  /** Returns a body without credentials. */
  hide(body: string): string {
    return hideSecrets(body, this.#known());
  }

  /** Returns what an error or a hook may show of a text; `others` are further secrets. */
  redact(text: string, most?: number, others: readonly string[] = []): string {
    return redact(text, [...this.#known(), ...others], most);
  }

  /** Collected once for a call, when the first error or hook needs them. */
  #known(): string[] {
    if (this.#secrets) return this.#secrets;
    const carried = Object.values(this.#credentials).flatMap((one) => (one ? [one.value] : []));
    const headers = [...(this.request?.headers ?? [])].flatMap(([name, value]) =>
      isSecretName(name, this.secretNames) ? [value] : [],
    );
    // Other members, such as a key of the caller's own, may have ordinary words as values.
    const members: string[] = [];
    if (typeof this.sent === 'string') parseSecrets(this.sent, (name) => this.secretNames.includes(name), members);
    this.#secrets = [...new Set([...carried, ...headers, ...members].flatMap(secretsIn))];
    return this.#secrets;
  }
}
