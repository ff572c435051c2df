import type { Json } from '../../generated/types.ts';

/** Refuses bodies nested deeper than this, so that no check overflows the stack. */
const maximumDepth = 500;

// A byte order mark is not part of JSON text (RFC 8259, section 8.1), so it stays and is refused.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads JSON text in UTF-8, or says why it cannot. If a property is repeated, the last one counts, as in `JSON.parse`. */
export function readJson(bytes: Uint8Array): { value: Json } | { message: string } {
  if (bytes.length === 0) return { message: 'The body is missing' };
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { message: 'The body is not valid UTF-8' };
  }
  if (isTooDeep(text)) return { message: `The body is nested more than ${maximumDepth} levels deep` };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { message: `The body is not valid JSON: ${(error as Error).message}` };
  }
}

function isTooDeep(text: string): boolean {
  // Each level takes a character to open and one to close.
  if (text.length <= 2 * maximumDepth) return false;
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (isInString) {
      if (character === '\\') index++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > maximumDepth) return true;
  }
  return false;
}
