/** Returns the id that the server gave the request, to quote in support requests. */
export function requestId(response: Response | undefined): string | undefined {
  const headers = response?.headers;
  return headers?.get('x-request-id') ?? headers?.get('cf-ray') ?? undefined;
}
