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

/**
 * Percent-encodes only what a cookie cannot have (RFC 6265, section 4.1.1): values in the style `cookie` are otherwise written as they are
 * (OpenAPI 3.2, section 4.12.4).
 */
export function encodeCookie(text: string): string {
  return text.replace(notInCookies, (characters) => encode(characters));
}

/** The inverse: other percent-encoded text is part of the value. */
export function decodeCookie(text: string): string {
  return text.replace(/(?:%[0-9A-F]{2})+/g, (encoded) => {
    const decoded = decode(encoded) ?? encoded;
    return encodeCookie(decoded) === encoded ? decoded : encoded;
  });
}

const notInCookies = /[^!-~]+|[";\\]+/gu;

/** Decodes percent-encoded text; `undefined` if it is not validly encoded. */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
