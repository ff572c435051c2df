import type { Validators } from './documented.ts';
import type { Spec } from './spec.ts';

/** The API's part of the suite and its command. */
export interface ApiContract {
  /** The name of the command, such as `library-contract`. */
  command: string;
  /** The prefix of its environment variables, such as `LIBRARY`. */
  variables: string;
  spec: Spec;
  validators: Validators;
  /** Makes a mock server that knows these credentials. */
  createMock(options: { credentials: string[] }): { fetch(request: Request): Promise<Response> };
}
