/** The folder of the site's assets, from the address of this script. */
export const assets =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src.replace(/[^/]*$/, '') : '';

const loading = new Map<string, Promise<void>>();

/** Loads scripts of the site once each, by name. Classic scripts also load from a disk, where pages may not fetch files. */
export async function loadScripts(names: readonly string[]): Promise<void> {
  await Promise.all(
    names.map((name) => {
      const known = loading.get(name) ?? load(name);
      loading.set(name, known);
      return known;
    }),
  );
}

function load(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: `${assets}${name}.js` });
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${name}.js did not load.`)));
    document.head.append(script);
  });
}
