/**
 * The relative link from one file of the site to another, given their paths. It works under any base path and from a disk:
 * `reference/a.html` to `index.html` is `../index.html`.
 */
export function relativeLink(from: string, to: string): string {
  const start = from.split('/').slice(0, -1);
  const end = to.split('/');
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared += 1;
  return '../'.repeat(start.length - shared) + end.slice(shared).join('/');
}
