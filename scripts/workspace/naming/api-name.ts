import { unable } from '../../command/problems.ts';
import { namesOf, packageKinds } from '../../generate/names.ts';

/** Valid names of packages and scopes on npm, in lower case. Names also become part of identifiers. */
const namePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const scopePattern = /^@[a-z0-9][a-z0-9._-]*$/;

/** The maximum length of a package name on npm, including its scope. */
const longest = 214;

/** Names of the packages that every workspace has besides those of the API. */
const taken = new Set(['scripts', 'examples']);

/** `Library API` as the name of an API: `library`. Empty if the title has no ASCII letter or digit. */
export function nameFromTitle(title: string): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}\s_/.:-]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const end = words.findLastIndex((word) => !['api', 'apis', 'rest', 'openapi', 'specification'].includes(word));
  return words
    .slice(0, end + 1)
    .join('-')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/**
 * The name and the scope of a workspace: those given, or else derived from the document's title.
 * @throws Problems if one of them is not valid.
 */
export function readApiName(title: string, wanted: { name?: string | undefined; scope?: string | undefined }) {
  const name = wanted.name ?? nameFromTitle(title);
  if (!namePattern.test(name) || taken.has(name)) {
    throw wanted.name === undefined
      ? unable('--name', `The document's title \`${title}\` gives no name.`, 'Give one with --name, such as `library`.')
      : unable(
          '--name',
          `\`${name}\` is not a valid name.`,
          'Use small letters, digits and single hyphens, such as `book-store`.',
        );
  }
  const scope = wanted.scope ?? `@${name}`;
  if (!scopePattern.test(scope)) {
    throw unable(
      '--scope',
      `\`${scope}\` is not an npm scope.`,
      'Give `@` and small letters, digits, `-`, `.` or `_`, such as `@acme`.',
    );
  }
  const { packages } = namesOf({ name, scope });
  const long = packageKinds.map((kind) => packages[kind]).find((full) => full.length > longest);
  if (long !== undefined) {
    throw unable(
      '--name',
      `\`${long.slice(0, 40)}…\` is longer than npm allows (${longest}).`,
      'Give a shorter name or scope.',
    );
  }
  return { name, scope };
}
