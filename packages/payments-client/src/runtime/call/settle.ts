import { type Answered, statusError, unreadable } from '../errors/answer-errors.ts';
import { parseJson } from '../errors/parse-json.ts';
import type { ParseAs } from '../settings/openapi-fetch.ts';

/**
 * Returns the data of a response, from its body in the form that the call asked for.
 * @throws StatusError if the call failed, or an UnreadableResponseError.
 */
export function settle(answered: Answered, body: unknown, parseAs: ParseAs = 'json'): unknown {
  if (!answered.response.ok) throw statusError(answered, body);
  if (parseAs !== 'json') return body;
  const text = String(body);
  const data = parseJson(text);
  if (text && data === undefined) {
    throw unreadable(answered, /^\s*[[{]/.test(text) ? 'broken JSON' : 'not JSON', { text });
  }
  return data;
}
