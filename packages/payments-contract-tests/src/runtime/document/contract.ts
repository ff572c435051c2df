import type { Validators } from './documented.ts';
import type { Spec } from './spec.ts';

/** All that the suite and its command have to know of an API. */
export interface ApiContract {
  /** The name of the command, such as `library-contract`. */
  command: string;
  /** What the names of its environment variables begin with, such as `LIBRARY`. */
  variables: string;
  spec: Spec;
  validators: Validators;
  /** Makes a mock server that knows these credentials. */
  createMock(options: { credentials: string[] }): { fetch(request: Request): Promise<Response> };
}
