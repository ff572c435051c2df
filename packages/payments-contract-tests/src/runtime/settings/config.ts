import type { Json } from '../exchange/json.ts';
import type { Authorize } from '../exchange/target.ts';
import type { ReporterName } from '../reporters/reporter.ts';
import type { Waiver } from './waivers.ts';

/** What `payments-contract.config.mjs` exports as its default, and `payments-contract.config.json` holds. */
export interface Config {
  /** The server under test. */
  baseUrl?: string;
  /** The environment variable that holds a valid credential. */
  tokenEnv?: string;
  /** Puts the credential into every request but those that try a wrong one. */
  authorize?: Authorize;
  /** Values that the server knows, by the property that holds them, or by JSON pointer into the request's body. */
  values?: { readonly [propertyOrPointer: string]: Json };
  /** Failures that are known, each with its reason and its end. */
  waivers?: readonly Waiver[];
  /** How many requests are to be accepted at most. */
  maxAccepted?: number;
  /** Whether a documented refusal of a valid request leaves its case undecided. */
  allowRefusals?: boolean;
  /** Requests a second, at most. */
  rate?: number;
  /** Requests under way at once. */
  concurrency?: number;
  /** How long an answer may take, in milliseconds. */
  timeout?: number;
  /** The file of each report, relative to the working folder. */
  reporters?: { readonly [Name in ReporterName]?: string };
}
