/** What npm takes for a scope. */
const scopePattern = /^@[a-z0-9][a-z0-9._-]*$/;

/** Whether npm can publish `name` under this scope. A full name holds 214 characters at most. */
export function isScope(scope: string, longestName: string): boolean {
  return scopePattern.test(scope) && `${scope}/${longestName}`.length <= 214;
}

/**
 * The text with our packages under another scope: `@scope/payments-types` becomes `@acme/payments-types`. Only the `names` of our own
 * packages count, so that those of others stay, even where they have the same scope.
 */
export function renameScope(text: string, from: string, to: string, names: readonly string[]): string {
  const own = names.map(escape).join('|');
  return text.replaceAll(new RegExp(`(?<![\\w@-])${escapePattern(from)}/(?=(?:${own})(?![\\w-]))`, 'g'), `${to}/`);
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The fields of a package.json by which npm and its readers find the source, for the package in `folder`. */
export function repositoryFields(address: string, folder: string) {
  return {
    homepage: `${address}/tree/main/${folder}#readme`,
    bugs: `${address}/issues`,
    repository: { type: 'git', url: `git+${address}.git`, directory: folder },
  };
}
