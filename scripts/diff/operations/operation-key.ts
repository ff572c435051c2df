/** What identifies an operation on the wire, where path parameters have no names. */
export function operationKey({ method, path }: { method: string; path: string }): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`;
}
