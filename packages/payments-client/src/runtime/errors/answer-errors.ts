import type { Failure } from './call-errors.ts';
import { parseJson } from './parse-json.ts';
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

/** A call that got a response. */
export interface Answered {
  response: Response;
  failure: Failure;
}

const wait = 'Wait, then send it again.';
const correct = 'Correct the request.';
const base = 'Check the base URL.';
const credentials = 'Check the credentials and the environment.';

// biome-ignore lint/suspicious/noExplicitAny: each class fixes its own status, so no single type argument fits them all.
const kinds: Record<number, [kind: typeof StatusError<any>, remedy?: string]> = {
  400: [BadRequestError],
  401: [AuthenticationError, credentials],
  403: [PermissionDeniedError, credentials],
  404: [NotFoundError, 'Check the ids and the environment.'],
  409: [ConflictError],
  422: [UnprocessableEntityError],
  429: [RateLimitError, wait],
};

/** Text to keep out of logs: e-mail addresses, and control characters, which could forge a line. */
const personalData = /\S+@\S+|\p{Cc}/gu;

/** Returns the error for a response that is not a success; `text` is its body. */
export function statusError(answered: Answered, text: string): StatusError {
  const { status } = answered.response;
  const [
    Kind = status < 500 ? StatusError : ServerError,
    remedy = status < 400 ? base : status < 500 ? correct : wait,
  ] = kinds[status] ?? [];
  const body = parseJson(text);
  const { code, message } = Object(body) as { code?: unknown; message?: unknown };
  const finding = body
    ? `${code ? ` ${code}` : ''}${message ? `: ${message}` : ''}`
        .slice(0, 500)
        .replace(personalData, '***')
        .replace(/\.$/, '')
    : bodyIs(text ? 'not JSON' : 'empty', answered);
  return error(Kind, answered, finding, remedy, { code }, { body, text });
}

/** Returns the error for a success whose body cannot be used. */
export function unreadable(
  answered: Answered,
  reason: UnreadableResponseError['reason'],
  unlisted?: object,
): UnreadableResponseError {
  return error(UnreadableResponseError, answered, bodyIs(reason, answered), base, { reason }, unlisted);
}

function error<Kind extends StatusError>(
  Kind: new (finding: string, remedy: string, facts: Failure, unlisted: object) => Kind,
  { response, failure }: Answered,
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

function bodyIs(what: string, { response }: Answered): string {
  const type = response.headers.get('content-type');
  return ` and a body that is ${what}${type ? ` (${type})` : ''}`;
}
