import { callError } from './call-errors.ts';
import type { Progress } from './progress.ts';
import { requestId } from './request-id.ts';
import { retryAfter } from './retry-after.ts';
import { isSecretName, parseSecrets } from './secrets.ts';
import type { StatusError, UnreadableResponseError } from './status-errors.ts';

/** A call that got a response. */
export interface Answered {
  response: Response;
  progress: Progress;
}

const wait = 'Wait, then send it again.';
const base = 'Check the base URL.';
const credentials = 'Check the credentials and the environment.';

/** The class of the error and its remedy, by status. */
const kinds: Partial<Record<number, [name: string, remedy?: string]>> = {
  400: ['BadRequestError'],
  401: ['AuthenticationError', credentials],
  403: ['PermissionDeniedError', credentials],
  404: ['NotFoundError', 'Check the ids and the environment.'],
  409: ['ConflictError'],
  422: ['UnprocessableEntityError'],
  425: ['StatusError', wait],
  429: ['RateLimitError', wait],
};

/** Returns the error for a response that is not a success. `body` is its text, or JSON that middleware has parsed; `undefined` if it was lost. */
export function statusError(answered: Answered, received: unknown): StatusError {
  const { response, progress } = answered;
  const { status, headers } = response;
  const [
    name = status > 499 && status < 600 ? 'ServerError' : 'StatusError',
    remedy = status < 400 ? base : status < 500 ? 'Correct the request.' : wait,
  ] = kinds[status] ?? [];
  const raw = typeof received === 'string' ? received : received === undefined ? '' : JSON.stringify(received);
  const text = progress.hide(raw);
  const secrets: string[] = [];
  const body = parseSecrets(text, (name) => isSecretName(name, progress.secretNames), secrets);
  const shown = (value: unknown, most?: number) =>
    typeof value === 'string' ? progress.redact(value, most, secrets) : undefined;
  const members = Object(body) as { code?: unknown; message?: unknown };
  const code = shown(members.code);
  const message = shown(members.message, 500)?.replace(/\.$/, '');
  const location = shown(headers.get('location')?.replace(/[?#].*/, ''));
  const to = status < 400 && location ? ` to ${location}` : '';
  const finding = body
    ? `${code ? ` ${code}` : ''}${message ? `: ${message}` : ''}`
    : bodyIs(received === undefined ? 'cut off' : text ? 'not JSON' : 'empty', answered);
  return error(name, answered, to + finding, remedy, { code }, { body, text, retryAfter: retryAfter(response) });
}

/** Returns the error for a success whose body cannot be used. */
export function unreadable(
  answered: Answered,
  reason: UnreadableResponseError['reason'],
  unlisted?: object,
): UnreadableResponseError {
  const finding = bodyIs(reason, answered);
  return error('UnreadableResponseError', answered, finding, base, { reason }, unlisted) as UnreadableResponseError;
}

function error(
  name: string,
  { response, progress }: Answered,
  finding: string,
  remedy: string,
  listed: object,
  unlisted?: object,
): StatusError {
  const { status } = response;
  const id = requestId(response, progress);
  return callError(
    name,
    `was answered with ${status}${finding}${id ? ` (request ${id})` : ''}`,
    remedy,
    progress,
    { status, requestId: id, ...listed },
    { response, text: '', ...unlisted },
  ) as StatusError;
}

function bodyIs(what: string, { response, progress }: Answered): string {
  const type = response.headers.get('content-type');
  return ` and a body that is ${what}${type ? ` (${progress.redact(type)})` : ''}`;
}
