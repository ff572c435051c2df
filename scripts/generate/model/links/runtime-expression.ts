/** A header name is a token (RFC 9110, section 5.6.2). */
const source = /^(?:header\.[\w!#$%&'*+.^`|~-]+|query\..+|path\..+|body(?:#(?:\/(?:[^~/]|~[01])*)*)?)$/s;

/** Whether a text is a runtime expression (OpenAPI 3.1, section 4.8.20.4). */
function isExpression(text: string): boolean {
  const [, of, rest = ''] = /^\$(request|response)\.(.*)$/s.exec(text) ?? [];
  if (of === undefined) return /^\$(url|method|statusCode)$/.test(text);
  // A response has no query and no path.
  return source.test(rest) && !(of === 'response' && /^(query|path)\./.test(rest));
}

/** The texts in `text` that stand where an expression should, and are none. A text that begins with `$`, or has it in braces, is meant as one. */
export function brokenExpressions(text: string): string[] {
  if (text.startsWith('$')) return isExpression(text) ? [] : [text];
  return [...text.matchAll(/\{(\$[^{}]*)\}/g)].flatMap(([, inner = '']) => (isExpression(inner) ? [] : [inner]));
}
