import type { Operation, Response } from '../../model/api.ts';

/** What can be wrong with a request, and the statuses that HTTP has for it, best first. */
const conventions = {
  path: [404],
  method: [405],
  credentials: [401, 403],
  'body-size': [413],
  'media-type': [415, 400, 422],
  'body-syntax': [400, 422],
  parameters: [400, 422],
  'body-schema': [422, 400],
} as const;

/** A kind of faulty request. */
export type Fault = keyof typeof conventions;

/** The status of the answer to a faulty request, and the documented response that it looks like. */
export interface Refusal {
  status: number;
  like?: string;
}

/**
 * The answer of an operation to each kind of faulty request: the response that says so (`x-refuses`), else the one that is documented for a
 * status which means it, else that status in the shape of another error.
 */
export function refusals(operation: Operation): { [fault in Fault]: Refusal } {
  const entries = Object.keys(conventions).map((fault) => [fault, refusal(operation.responses, fault as Fault)]);
  return Object.fromEntries(entries);
}

function refusal(responses: readonly Response[], fault: Fault): Refusal {
  const [usual] = conventions[fault];
  const stated = responses.find(({ refuses }) => (refuses as string[]).includes(fault));
  if (stated) return { status: Number(stated.status) || usual, like: stated.status };

  const documented = new Set(responses.map(({ status }) => status));
  const status = conventions[fault].find((candidate) => documented.has(String(candidate)));
  if (status !== undefined) return { status, like: String(status) };

  const alike = fault === 'method' ? '404' : '400';
  const general = ['4XX', 'default', alike, ...documented].find((like) => documented.has(like) && isError(like));
  return general === undefined ? { status: usual } : { status: usual, like: general };
}

function isError(status: string): boolean {
  return /^[45]|default/.test(status);
}
