/** Every broken link of every page. `files` are the contents of a site by path. */
export function deadLinks(files: ReadonlyMap<string, string>): string[] {
  const ids = new Map([...files].map(([path, content]) => [path, idsOf(content)]));
  return [...files]
    .filter(([path]) => path.endsWith('.html'))
    .flatMap(([path, content]) =>
      [...content.matchAll(/ (?:href|src)="([^"]*)"/g)].flatMap(([, link = '']) => {
        const { origin, pathname, hash } = new URL(link.replaceAll('&amp;', '&'), `https://site.invalid/${path}`);
        if (origin !== 'https://site.invalid') return [];
        const target = ids.get(pathname.slice(1));
        const found = target && (hash === '' || target.includes(decodeURIComponent(hash.slice(1))));
        return found ? [] : [`${path}: ${link}`];
      }),
    );
}

/** Every id that occurs more than once in a file. */
export function repeatedIds(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, content]) => {
    const ids = idsOf(content);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}: ${id}`);
  });
}

function idsOf(content: string): string[] {
  return [...content.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
}
