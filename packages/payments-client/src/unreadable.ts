import { type AnsweredError, type CallError, type Failure, UnreadableResponseError } from './errors.ts';
import { requestId } from './request-id.ts';

/** A call that was answered. */
export interface Reached {
  response: Response;
  failure: Failure;
}

/** Makes the error of a call that was answered. `unlisted` is what must not be logged. */
export function answeredError<Kind extends AnsweredError<never>>(
  Kind: new (...parameters: ConstructorParameters<typeof CallError>) => Kind,
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
    { ...failure, status, requestId: id, ...facts },
    { response, ...unlisted },
  );
}

/** The error for a success whose body is of no use. */
export function unreadable(
  reached: Reached,
  reason: UnreadableResponseError['reason'],
  unlisted?: { text?: string; cause?: unknown },
): UnreadableResponseError {
  const finding = `, but the body is ${reason}${contentType(reached)}`;
  return answeredError(UnreadableResponseError, reached, finding, 'Check the base URL.', { reason }, unlisted);
}

/** What the body of an answer claims to be. */
export function contentType({ response }: Reached): string {
  return ` (${response.headers.get('content-type')})`;
}
