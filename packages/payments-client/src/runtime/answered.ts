import type { Failure } from './errors.ts';
import { requestId } from './request-id.ts';
import {
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
} from './status-errors.ts';

/** A call that was answered. */
export interface Reached {
  response: Response;
  failure: Failure;
}

const wait = 'Wait, then send it again.';
const correct = 'Correct the request.';
const base = 'Check the base URL.';
const credentials = 'Check the credentials and the environment.';

// biome-ignore lint/suspicious/noExplicitAny: each class fixes its own status, so no one type argument fits them all.
const kinds: Record<number, [kind: typeof StatusError<any>, remedy?: string]> = {
  400: [BadRequestError],
  401: [AuthenticationError, credentials],
  403: [PermissionDeniedError, credentials],
  404: [NotFoundError, 'Check the ids and the environment.'],
  409: [ConflictError],
  422: [UnprocessableEntityError],
  429: [RateLimitError, wait],
};

/** What no log should get: e-mail addresses, and what could begin a line of its own there. */
const unfit = /\S+@\S+|\p{Cc}/gu;

/** The error for an answer that is not a success, with the text of its body. */
export function statusError(reached: Reached, text: string): StatusError {
  const { status } = reached.response;
  const [
    Kind = status < 500 ? StatusError : ServerError,
    remedy = status < 400 ? base : status < 500 ? correct : wait,
  ] = kinds[status] ?? [];
  const body = parseJson(text);
  const { code, message } = Object(body) as { code?: unknown; message?: unknown };
  const finding = body
    ? `${code ? ` ${code}` : ''}${message ? `: ${message}` : ''}`.slice(0, 500).replace(unfit, '***').replace(/\.$/, '')
    : bodyIs(text ? 'not JSON' : 'empty', reached);
  return error(Kind, reached, finding, remedy, { code }, { body, text });
}

/** The error for a success whose body is of no use. */
export function unreadable(
  reached: Reached,
  reason: UnreadableResponseError['reason'],
  unlisted?: object,
): UnreadableResponseError {
  return error(UnreadableResponseError, reached, bodyIs(reason, reached), base, { reason }, unlisted);
}

/** What a text says as JSON; nothing when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function error<Kind extends StatusError>(
  Kind: new (finding: string, remedy: string, facts: Failure, unlisted: object) => Kind,
  { response, failure }: Reached,
  finding: string,
  remedy: string,
  facts: object,
  unlisted?: object,
): Kind {
  const { status } = response;
  const id = requestId(response);
  return new Kind(
    `was answered with ${status}${finding}${id ? ` (request ${id})` : ''}`,
    remedy,
    { ...{ status, requestId: id }, ...failure, ...facts },
    { response, text: '', ...unlisted },
  );
}

function bodyIs(what: string, { response }: Reached): string {
  const type = response.headers.get('content-type');
  return ` and a body that is ${what}${type ? ` (${type})` : ''}`;
}
