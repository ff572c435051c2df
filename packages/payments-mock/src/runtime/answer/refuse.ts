import { type Json, valueAt } from '../../generated/types.ts';
import type { Answer, Operation, RefusalReason } from '../api/description.ts';
import type { MockAnswer } from '../api/exchange.ts';
import { findRefusal } from './find-refusal.ts';
import { withValue } from './with-value.ts';

/**
 * Refuses a request: with the documented example of a fitting status, and the message as its text for people. Has no body if the document
 * gives that status none.
 */
export function refuse(operation: Operation | undefined, reason: RefusalReason, message: string): MockAnswer {
  if (!operation) return plain(404, message);
  const { status, like } = findRefusal(operation, reason);
  const answer = like === undefined ? undefined : operation.answers[like];
  // From an answer documented for another status, only the body is used, not its headers.
  const isBorrowed = /^\d+$/.test(like ?? '') && like !== String(status);
  if (answer && !answer.mediaType && !isBorrowed) {
    return { status, headers: { ...answer.headers }, operation: operation.id, refused: message };
  }
  const [example] = answer?.examples ?? [];
  if (!answer || !example || answer.mediaType === undefined) return plain(status, message);
  return {
    status,
    headers: { ...(isBorrowed ? {} : answer.headers), 'content-type': answer.mediaType },
    body: JSON.stringify(withMessage(answer, example.value, message)),
    operation: operation.id,
    refused: message,
  };
}

function plain(status: number, message: string): MockAnswer {
  return { status, headers: { 'content-type': 'text/plain' }, body: message, refused: message };
}

function withMessage({ text, validate }: Answer, body: Json, message: string): Json {
  if (text === undefined || valueAt(body, text.slice(0, text.lastIndexOf('/'))) === undefined) return body;
  const changed = withValue(body, text, message);
  return validate?.(changed).length ? body : changed;
}

const shown = 10;

/** Joins several reasons to one sentence; a long list is cut. */
export function joinReasons(reasons: readonly string[]): string {
  const rest = reasons.length - shown;
  return reasons.slice(0, shown).join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}
