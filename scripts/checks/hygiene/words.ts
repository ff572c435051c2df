import type { Api } from '../../generate/model/api.ts';
import type { Names } from '../../generate/names.ts';
import type { Source } from './sources.ts';

/**
 * The words that code must not contain if it is to work for any API: the API's name and scope, the domains of its servers, the variables of its
 * credentials, and schema names of several words.
 */
export function wordsOf(api: Api, { api: name, scope }: Names): string[] {
  const stem = name.replace(/s$/, '');
  const domains = api.servers.flatMap(({ url }) => URL.parse(url)?.hostname.split('.').at(-2) ?? []);
  const variables = api.securitySchemes.flatMap(({ environmentVariable }) => environmentVariable ?? []);
  const schemas = api.schemas.map((schema) => schema.name).filter((each) => /[a-z][A-Z]/.test(each));
  return [...new Set([stem, scope, ...domains, ...variables, ...schemas])];
}

/** Lists the lines that contain one of the words, as `path:line word`; line 0 is the path. Words match in any case, but a scope only as it is. */
export function findWords(sources: readonly Source[], words: readonly string[]): string[] {
  const patterns = words.map((word) => {
    const pattern = word.replaceAll(/\W/g, '\\$&');
    return word.startsWith('@') ? pattern : `(?i:${pattern})`;
  });
  const anyWord = new RegExp(patterns.join('|'));
  return sources.flatMap(({ path, text }) =>
    [path.split('/src/').at(-1) ?? '', ...text.split('\n')].flatMap((line, index) => {
      const [word] = anyWord.exec(line) ?? [];
      return word === undefined ? [] : [`${path}:${index} ${word}`];
    }),
  );
}
