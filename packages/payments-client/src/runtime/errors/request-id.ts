/** Returns the id that the server gave the request, to quote when you ask its operators about it. */
export function requestId(response: Response | undefined): string | undefined {
  const headers = response?.headers;
  return headers?.get('x-request-id') ?? headers?.get('cf-ray') ?? undefined;
}
