import type { Operation } from '../api/description.ts';
import type { MockAnswer } from '../api/exchange.ts';

/** Explains what the mock cannot do. As this is not an answer of the API, it is plain text. */
export function explain(operation: Operation | undefined, message: string): MockAnswer {
  const subject = operation ? `${operation.method} ${operation.path} ` : '';
  const body = `The mock cannot answer this: ${subject}${message}.`;
  const answer = { status: 501, headers: { 'content-type': 'text/plain' }, body, refused: body };
  return operation ? { ...answer, operation: operation.id } : answer;
}

/** A page as a gateway in front of an API, such as a load balancer, answers. */
export function gatewayPage(operation: Operation, status: number): MockAnswer {
  const body = `<html><body><h1>${status}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html' }, body, operation: operation.id };
}
