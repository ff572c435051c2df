import type { Json } from '../../generated/types.ts';
import type { Authorize } from '../exchange/target.ts';
import type { ReporterName } from './reporter-name.ts';

/** A failure that is known and accepted for a time. */
export interface Waiver {
  /** The name of a case; `*` stands for any text. */
  case: string;
  reason: string;
  /** The last day on which it applies, in UTC, as `YYYY-MM-DD`. */
  until: string;
}

/** The configuration: the default export of a module such as `library-contract.config.mjs`, or the content of a JSON file. */
export interface Config {
  /** The server under test. */
  baseUrl?: string;
  /** The environment variable that holds a valid credential. */
  tokenEnv?: string;
  /** Adds the credential to every request except those that test a wrong one. */
  authorize?: Authorize;
  /** Values that the server knows, by the property that has them, or by JSON pointer into the request's body. */
  values?: { readonly [propertyOrPointer: string]: Json };
  /** Known failures, each with its reason and its end. */
  waivers?: readonly Waiver[];
  /** The most requests to send that the server should accept. */
  maxAccepted?: number;
  /** Whether a documented refusal of a valid request leaves its case undecided. */
  allowRefusals?: boolean;
  /** Whether an undecided case fails the run. */
  strict?: boolean;
  /** The most requests per second. */
  rate?: number;
  /** Concurrent requests. */
  concurrency?: number;
  /** The time limit of an answer, in milliseconds. */
  timeout?: number;
  /** The file of each report, relative to the working folder. */
  reporters?: { readonly [Name in ReporterName]?: string };
}
