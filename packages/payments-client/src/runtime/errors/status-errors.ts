import type { ErrorBody } from '../../generated/types.ts';
import { CallError } from './call-errors.ts';

/** The documented codes, which editors complete, and any other. */
type Code = ErrorBody extends { code: infer Known } ? Known : string;

/** The server responded, but not with a success, or with one that cannot be read. */
export class StatusError<Status extends number = number> extends CallError {
  declare readonly status: Status;
  /** The id that the server gave the request, to quote in support requests. */
  declare readonly requestId: string | undefined;
  /** The machine-readable reason, if the response has one. New codes may be added. */
  declare readonly code: Code | undefined;
  /** The body of the response, if it is JSON. Left out when the error is logged. */
  declare readonly body: ErrorBody | undefined;
  /** The response, for its headers; its body has been read. Left out when the error is logged. */
  declare readonly response: Response;
  /** The body as it was received. Left out when the error is logged. */
  declare readonly text: string;

  protected static override matches(error: CallError): boolean {
    return 'status' in error;
  }
}

/** 400: the server could not read the request. */
export class BadRequestError extends StatusError<400> {
  protected static override matches({ name }: CallError): boolean {
    return name === 'BadRequestError';
  }
}

/** 401: the credentials are missing, unknown, or belong to another environment. */
export class AuthenticationError extends StatusError<401> {
  protected static override matches({ name }: CallError): boolean {
    return name === 'AuthenticationError';
  }
}

/** 403: the credentials do not allow this. */
export class PermissionDeniedError extends StatusError<403> {
  protected static override matches({ name }: CallError): boolean {
    return name === 'PermissionDeniedError';
  }
}

/** 404: something that the request refers to does not exist in this environment. */
export class NotFoundError extends StatusError<404> {
  protected static override matches({ name }: CallError): boolean {
    return name === 'NotFoundError';
  }
}

/** 409: the request conflicts with the current state of something that it refers to. */
export class ConflictError extends StatusError<409> {
  protected static override matches({ name }: CallError): boolean {
    return name === 'ConflictError';
  }
}

/** 422: the request breaks its schema or a business rule. */
export class UnprocessableEntityError extends StatusError<422> {
  protected static override matches({ name }: CallError): boolean {
    return name === 'UnprocessableEntityError';
  }
}

/** 429: too many requests. This one was not processed. */
export class RateLimitError extends StatusError<429> {
  /** How long the server asks to wait, in milliseconds, if it says so. */
  declare readonly retryAfter: number | undefined;

  protected static override matches({ name }: CallError): boolean {
    return name === 'RateLimitError';
  }
}

/** 500 to 599: the server failed. */
export class ServerError extends StatusError {
  protected static override matches({ name }: CallError): boolean {
    return name === 'ServerError';
  }
}

/** The server reported success, but the body cannot be used. The request was processed. */
export class UnreadableResponseError extends StatusError {
  /** What is wrong with the body. */
  declare readonly reason: 'empty' | 'not JSON' | 'broken JSON' | 'cut off' | 'not as documented';

  protected static override matches({ name }: CallError): boolean {
    return name === 'UnreadableResponseError';
  }
}
