/** Splits a text at characters that no identifier can contain. Keeps the letters of all scripts. */
function parts(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{Nd}]+/u)
    .filter((part) => part !== '');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Any text in Pascal case: `line_item` is `LineItem`. Empty for text without a letter or digit. */
export function pascalCase(text: string): string {
  return parts(text).map(capital).join('');
}

/** Any text as an identifier in camel case: `line_item` is `lineItem`. Text that does not begin with a letter gets `prefix`. */
export function camelCase(text: string, prefix: string): string {
  const joined = pascalCase(text);
  return /^\p{ID_Start}/u.test(joined) ? joined.charAt(0).toLowerCase() + joined.slice(1) : prefix + joined;
}

/** Any text as the name of a file: `addBook` and `Add book` are `add-book`. Empty for text without a letter or digit. */
export function kebabCase(text: string): string {
  return parts(text.replaceAll(/([\p{Ll}\p{Nd}])(\p{Lu})/gu, '$1-$2'))
    .join('-')
    .toLowerCase();
}

/** Words that cannot name a variable or a type of a module (ECMA-262, section 12.7.2), and globals that code would hide. */
export const reservedWords: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static super switch ' +
    'this throw true try typeof undefined var void while with yield console process'
  ).split(' '),
);
