import type { Answer, Operation, RequestFault } from './description.ts';
import type { MockAnswer } from './exchange.ts';
import { readAt, withAt } from './json-path.ts';

/** The answer to a faulty request: the documented example of its status, with the message as its text for people. */
export function refuse(operation: Operation | undefined, fault: RequestFault, message: string): MockAnswer {
  const refusal = operation?.refusals[fault];
  if (!operation || !refusal) {
    return { status: 400, headers: { 'content-type': 'text/plain' }, body: message, refused: message };
  }
  const answer = refusal.like === undefined ? undefined : operation.answers[refusal.like];
  const [example] = answer?.examples ?? [];
  if (!answer || !example || answer.mediaType === undefined) {
    return { status: refusal.status, headers: { 'content-type': 'text/plain' }, body: message, refused: message };
  }
  // A response that is only borrowed lends its shape, not its headers.
  const headers = String(refusal.status) === refusal.like || !/^\d+$/.test(refusal.like ?? '') ? answer.headers : {};
  return {
    status: refusal.status,
    headers: { ...headers, 'content-type': answer.mediaType },
    body: JSON.stringify(withMessage(answer, example.value, message)),
    operation: operation.id,
    refused: message,
  };
}

function withMessage(answer: Answer, body: Answer['examples'][number]['value'], message: string) {
  if (!answer.text || readAt(body, answer.text.slice(0, -1)) === undefined) return body;
  const changed = withAt(body, answer.text, message);
  return answer.validate?.(changed).length ? body : changed;
}

const shown = 10;

/** Several faults as one sentence; a long list is cut. */
export function joinFaults(faults: readonly string[]): string {
  const rest = faults.length - shown;
  return faults.slice(0, shown).join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}
