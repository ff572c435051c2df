// Copied from scripts/generate/wire/percent.ts by `pnpm generate`. Do not edit.

/** Percent-encodes everything but unreserved characters (RFC 3986, section 2.3). */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The same, but leaves reserved characters alone that do not end or split a value of a query: all but `#[]&+` and commas. */
export function encodeReserved(text: string): string {
  return encode(text).replace(/%(?:3A|2F|3F|40|21|24|27|28|29|2A|3B|3D)/g, decodeURIComponent);
}

/** Decodes percent-encoded text; `undefined` if it is not validly encoded. */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
