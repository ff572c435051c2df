import { AnsweredError } from './errors.ts';
import type { ErrorBody } from './generated/error-body.ts';
import { retryAfter } from './retry-after.ts';
import { answeredError, contentType, type Reached } from './unreadable.ts';

/** A code of the API's errors: the known ones for completion, and any other. */
export type ErrorCode = ErrorBody extends { code: infer Code } ? Code : string;

/** The server answered with a status that is not a success. */
export class StatusError<Status extends number = number> extends AnsweredError<Status> {
  override name = 'StatusError';
  /** What went wrong, for programs, when the answer says so. Codes are added over time. */
  declare readonly code: ErrorCode | undefined;
  /** The body of the answer, when it is a JSON object. */
  declare readonly body: ErrorBody | undefined;
}

/** 400: the request cannot be read. */
export class BadRequestError extends StatusError<400> {
  override name = 'BadRequestError';
}

/** 401: the credentials are missing, unknown, or of another environment. */
export class AuthenticationError extends StatusError<401> {
  override name = 'AuthenticationError';
}

/** 403: the credentials do not allow this. */
export class PermissionDeniedError extends StatusError<403> {
  override name = 'PermissionDeniedError';
}

/** 404: something that the request names does not exist in this environment. */
export class NotFoundError extends StatusError<404> {
  override name = 'NotFoundError';
}

/** 409: the present state of something that the request names forbids it. */
export class ConflictError extends StatusError<409> {
  override name = 'ConflictError';
}

/** 422: the request breaks its schema or a rule of the business. */
export class UnprocessableEntityError extends StatusError<422> {
  override name = 'UnprocessableEntityError';
}

/** 429: requests come too fast. This one was not processed. */
export class RateLimitError extends StatusError<429> {
  override name = 'RateLimitError';

  /** How long the server asks to wait, in milliseconds, when it says so. */
  get retryAfter(): number | undefined {
    return retryAfter(this.response);
  }
}

/** 500 to 599: the server failed. */
export class ServerError extends StatusError {
  override name = 'ServerError';
}

const correct = 'Correct the request.';
const environment = 'Check the ids and the environment.';

// biome-ignore lint/suspicious/noExplicitAny: each class fixes its own status, so no one type argument fits them all.
const kinds: Record<number, [kind: typeof StatusError<any>, remedy: string]> = {
  400: [BadRequestError, correct],
  401: [AuthenticationError, 'Check the credentials and the environment.'],
  403: [PermissionDeniedError, 'Use credentials that allow it.'],
  404: [NotFoundError, environment],
  409: [ConflictError, environment],
  422: [UnprocessableEntityError, correct],
  429: [RateLimitError, 'Wait, then send it again.'],
};

/** The error for an answer that is not a success, with the text of its body. */
export function statusError(reached: Reached, text: string): StatusError {
  const { status } = reached.response;
  const [Kind, remedy] = kinds[status] ?? [status < 500 ? StatusError : ServerError, correct];
  const body = parse(text);
  const { code, message } = body ?? {};
  const finding = body
    ? `${code ? ` ${code}` : ''}: ${`${message}`.slice(0, 500).replace(/\.$/, '')}`
    : text
      ? `, but the body is not JSON${contentType(reached)}`
      : ' and no body';
  return answeredError(Kind, reached, finding, remedy, { code, body }, { text });
}

function parse(text: string): { code?: unknown; message?: unknown } | undefined {
  try {
    return Object(JSON.parse(text));
  } catch {
    return undefined;
  }
}
