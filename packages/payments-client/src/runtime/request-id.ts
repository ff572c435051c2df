/** The id that a server gave to a request, to name in a question to its operators. */
export function requestId(response: Response | undefined): string | undefined {
  const headers = response?.headers;
  return headers?.get('x-request-id') ?? headers?.get('cf-ray') ?? undefined;
}
