import { type CallError, isCallError } from '../errors/call-errors.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  StatusError,
  UnprocessableEntityError,
  UnreadableResponseError,
} from '../errors/status-errors.ts';
import type { Call } from './call.ts';

/**
 * How a call ended. `status` distinguishes the statuses that have an error class of their own; it is `other` for any other failure that
 * the server reported, and `none` for a call without a response, or with a success that cannot be read.
 */
export type Result<Data> =
  | { ok: true; status: 200 | 201 | 202 | 203 | 204 | 205 | 206; data: Data; response: Response }
  | { ok: false; status: 400; error: BadRequestError }
  | { ok: false; status: 401; error: AuthenticationError }
  | { ok: false; status: 403; error: PermissionDeniedError }
  | { ok: false; status: 404; error: NotFoundError }
  | { ok: false; status: 409; error: ConflictError }
  | { ok: false; status: 422; error: UnprocessableEntityError }
  | { ok: false; status: 429; error: RateLimitError }
  | { ok: false; status: 500 | 502 | 503 | 504; error: ServerError }
  | { ok: false; status: 'other'; error: StatusError }
  | { ok: false; status: 'none'; error: CallError };

/** The failures that {@link Result} lists by status. */
const listedStatuses = new Set<unknown>([400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504]);

/**
 * Waits for a call and returns how it ended, for code that prefers not to catch: `const result = await resultOf(client.…)`.
 * @throws anything that is not a failure of the call, such as a body that JSON cannot represent.
 */
export async function resultOf<Data>(call: Call<Data>): Promise<Result<Data>> {
  try {
    const { data, response } = await call.withResponse();
    return { ok: true, status: response.status, data, response } as Result<Data>;
  } catch (error) {
    if (!isCallError(error) || error instanceof TypeError || error instanceof ConfigurationError) throw error;
    const { status: received, reason } = error as Partial<UnreadableResponseError>;
    const isUnanswered = received === undefined || reason !== undefined;
    const status = isUnanswered ? 'none' : listedStatuses.has(received) ? received : 'other';
    return { ok: false, status, error } as Result<Data>;
  }
}
