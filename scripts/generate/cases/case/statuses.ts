import type { Operation, RequestFault } from '../../model/api.ts';

/** The statuses of HTTP for each kind of invalid request, if the document names none (RFC 9110, section 15.5). */
const conventions: { [Fault in RequestFault]: readonly string[] } = {
  credentials: ['401', '403'],
  'media-type': ['415', '400', '422'],
  'body-syntax': ['400', '422'],
  'body-schema': ['422', '400'],
  parameters: ['422', '400'],
};

/** The expected statuses for an invalid request: those that the document names, or the documented ones among those of HTTP. */
export function refusals({ responses }: Operation, fault: RequestFault): string[] {
  const named = responses.filter((response) => response.refuses.includes(fault)).map(({ status }) => status);
  if (named.length > 0) return named;
  const documented = conventions[fault].filter((status) =>
    responses.some((response) => covers(response.status, status)),
  );
  return documented.length > 0 ? documented : [...conventions[fault]];
}

/** The expected statuses for a valid request. */
export function successes({ responses }: Operation): string[] {
  const statuses = responses.map(({ status }) => status);
  const documented = statuses.filter((status) => status.startsWith('2'));
  if (documented.length > 0) return documented;
  // An operation may do nothing but redirect.
  const redirects = statuses.filter((status) => status.startsWith('3'));
  return redirects.length > 0 && !statuses.includes('default') ? redirects : ['2XX'];
}

/** The expected statuses for a path or a method that does not exist (RFC 9110, sections 15.5.5, 15.5.6 and 15.6.2). */
export const unknownRoute: readonly string[] = ['404', '405', '501'];

/** Whether a documented status (`200`, `4XX`, `default`) includes this status. */
function covers(documented: string, status: string): boolean {
  return documented === 'default' || documented === status || documented === `${status.charAt(0)}XX`;
}
