/**
 * A pattern as a regular expression: with the `u` flag, as JSON Schema asks for; without, if it is only valid so; undefined if it is not valid
 * at all.
 */
export function regularExpression(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // The next flags.
    }
  }
  return undefined;
}
