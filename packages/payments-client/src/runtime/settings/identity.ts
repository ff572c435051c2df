import type { Credentials } from './carried.ts';
import type { Operation, Security, Server } from './operation.ts';
import type { ClientOptions, Init, ServerChoice } from './options.ts';

/** The API's part of a generated client. */
export interface Identity {
  /** Servers by environment. The first is the default. */
  environments: { readonly [name: string]: Server };
  /** The environment variable for another URL. */
  baseUrlVariable?: string;
  /** Headers of every request: the user agent, what it accepts, and the credential, unless `prepare` chooses one for each call. */
  headers: { readonly [name: string]: string | undefined };
  /** The credentials that are known. */
  credentials?: Credentials;
  /** Which of them a call sends, unless its operation says otherwise. */
  security?: Security;
  /** The members and parameters that the document marks as secret. */
  secretNames?: readonly string[];
  /** By method and path; only of operations with something to say. */
  operations?: { readonly [methodAndPath: string]: Operation };
  /** Returns the base URL of a client. Absent if every server is a plain URL: then programs do not bundle it. */
  locate?: (identity: Identity, choice: ServerChoice) => unknown;
  /**
   * Writes parameters, bodies, servers and credentials as the document says. Absent if it has JSON alone, no parameters, and one credential,
   * in a header: then programs do not bundle it.
   */
  prepare?: (settings: Settings, operation: Operation, path: string, init: Init) => Init;
  /** The options of single calls that `prepare` writes. */
  callOptions?: readonly string[];
}

/** The settings that all calls of a client share. */
export interface Settings
  extends ClientOptions,
    ServerChoice,
    Pick<Identity, 'prepare' | 'callOptions'>,
    Required<Pick<Identity, 'environments' | 'credentials' | 'security' | 'secretNames' | 'operations'>> {
  baseUrl: string;
  /** Whether the caller has given the base URL, in place of the document's servers. */
  isOwnUrl: boolean;
  timeout: number;
  deadline: number;
  maxRetries: number;
  maxRetryDelay: number;
}
