/** Everything from the contract or a server is escaped here before it becomes XML or HTML. */

/** Escapes text as the content of an element. Characters that XML forbids, even escaped, are shown as in JavaScript: `\u0000` (XML 1.0, section 2.2). */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `\\u${code}`;
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** Prints attributes, each after a space. Line breaks and tabs survive only as references (XML 1.0, section 3.3.3). */
export function attributes(values: { readonly [name: string]: string | number }): string {
  return Object.entries(values)
    .map(([name, value]) => {
      const text = escapeXml(String(value))
        .replaceAll('"', '&quot;')
        .replaceAll('\n', '&#10;')
        .replaceAll('\t', '&#9;');
      return ` ${name}="${text}"`;
    })
    .join('');
}
