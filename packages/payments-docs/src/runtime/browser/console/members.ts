/** Members of a JSON text: reading and writing them by path, and where they stand. */
export type Path = readonly (string | number)[];

/** The value of a JSON text; undefined if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value at a path; undefined if there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** The same value with `member` at a path; `undefined` removes it, and what is empty without it. */
export function withValueAt(value: unknown, path: Path, member: unknown): unknown {
  return changed(value, path, member) ?? {};
}

function changed(value: unknown, [key, ...rest]: Path, member: unknown): unknown {
  if (key === undefined) return member;
  const inner = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  const next = changed(inner, rest, member);
  if (typeof key === 'number') {
    const list = Array.isArray(value) ? [...value] : [];
    if (next === undefined) list.splice(key, 1);
    else list[key] = next;
    return list.length === 0 ? undefined : list;
  }
  const members = Object.entries(typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});
  const kept = members.filter(([name]) => name !== key);
  const index = members.findIndex(([name]) => name === key);
  if (next !== undefined) kept.splice(index < 0 ? kept.length : index, 0, [key, next]);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** Start and end of a member in a JSON text, its name included; of the nearest one around it if it is missing. */
export function placeOf(json: string, path: Path): [start: number, end: number] | undefined {
  let found: [number, number] | undefined;
  let at = 0;
  const space = () => {
    while (/\s/.test(json[at] ?? '')) at += 1;
  };
  const string = () => {
    const [text = ''] = /^"(?:[^"\\]|\\.)*"/.exec(json.slice(at)) ?? [];
    at += text.length;
    return text;
  };
  function value(start: number, depth: number): void {
    space();
    const open = json[at];
    if (open === '{' || open === '[') members(open, depth);
    else if (open === '"') string();
    else at += /^[^\s,}\]]*/.exec(json.slice(at))?.[0].length ?? 0;
    if (depth > 0 && depth === wanted && found === undefined) found = [start, at];
  }
  let wanted = -1;
  function members(open: string, depth: number): void {
    at += 1;
    for (let index = 0; at < json.length; index += 1) {
      space();
      if (json[at] === '}' || json[at] === ']') break;
      const start = at;
      let key: string | number = index;
      if (open === '{') {
        key = JSON.parse(string() || '""') as string;
        space();
        at += 1;
      }
      const outer = wanted;
      wanted = (outer === depth || depth === 0) && key === path[depth] ? depth + 1 : -1;
      const before = found;
      value(start, depth + 1);
      // The deepest one wins: it is found first, those around it only if it is missing.
      found = before ?? found;
      wanted = outer;
      space();
      if (json[at] === ',') at += 1;
    }
    at += 1;
  }
  if (path.length > 0) value(0, 0);
  return found;
}

/** The JSON pointers in the text of an answer, as `/shelf/name must be present` has one, as paths. */
export function pathsIn(answer: string): Path[] {
  const pointers = answer.match(/(?<![\w/.:])\/[\w~.-]+(?:\/[\w~.-]+)*/g) ?? [];
  return [...new Set(pointers)].map((pointer) =>
    pointer
      .replace(/\.$/, '')
      .slice(1)
      .split('/')
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  );
}
