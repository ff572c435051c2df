import type { ParseAs } from '../settings/openapi-fetch.ts';

/** The most that is read of the body of a failure, in characters. No message needs more, and it may be endless. */
const maxFailure = 100_000;

/** Reads the body as the call asked for it, or as text if the call failed. */
export async function read(response: Response, parseAs: ParseAs = 'json'): Promise<unknown> {
  if (!response.ok) return readStart(response);
  if (parseAs === 'stream') return response.body;
  return parseAs === 'json' ? response.text() : response[parseAs]();
}

async function readStart({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader && text.length < maxFailure) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
  }
  // What follows is not waited for.
  reader?.cancel().catch(() => {});
  return text;
}
