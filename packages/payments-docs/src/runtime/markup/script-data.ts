/** A value as JSON that can stand in a script of a page: nothing in it ends the script. */
export function scriptData(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
