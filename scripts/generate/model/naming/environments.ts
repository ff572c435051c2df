import { camelCase } from '../../spec/words.ts';

/** A server of the document without a name yet. */
export interface UnnamedServer {
  url: string;
  description?: string;
  /** `x-environment`, which takes precedence. */
  wanted?: string;
}

/** Usual names of environments, by the words used in descriptions of servers. */
const known: Record<string, string> = {
  ...Object.fromEntries(
    'test testing sandbox live production staging preview development local demo mock beta qa uat'
      .split(' ')
      .map((word) => [word, word]),
  ),
  prod: 'production',
  stage: 'staging',
  dev: 'development',
  localhost: 'local',
};

/** Words that could describe any server. */
const uninformative = new Set(
  'a an api apis base endpoint environment for host mode of our root server servers the url'.split(' '),
);
const uninformativeLabels = new Set(['api', 'apis', 'www', 'rest', 'com', 'org', 'net', 'io', 'localhost']);

/**
 * Names each server: `x-environment`, else a name from the description or the host (`test`, `live`, `eu`), each name once. A server without any
 * such name is `server1`, `server2`, …
 */
export function nameServers(servers: readonly UnnamedServer[]): string[] {
  const all = servers.map((server) => candidates(server, servers));
  const taken = new Set(servers.flatMap(({ wanted }) => wanted ?? []));
  return servers.map(({ wanted }, index) => {
    if (wanted !== undefined) return wanted;
    const own = all[index] ?? [];
    // Prefer a name that no other server could have.
    const fits = own.filter((name) => !taken.has(name));
    const alone = fits.find((name) =>
      all.every((other, at) => at === index || servers[at]?.wanted !== undefined || !other.includes(name)),
    );
    const name = alone ?? fits[0] ?? numbered(own[0] ?? 'server', own.length === 0 ? index + 1 : 2, taken);
    taken.add(name);
    return name;
  });
}

/** Names for one server, the best first. */
function candidates({ url, description = '' }: UnnamedServer, all: readonly UnnamedServer[]): string[] {
  const words = split(description);
  const informative = words.filter((word) => !uninformative.has(word));
  const host = hostOf(url);
  const shared = (label: string) => all.length > 1 && all.every((other) => hostOf(other.url).labels.includes(label));
  const labels = host.labels.filter((label) => !uninformativeLabels.has(label) && !shared(label));
  const path = (
    host.path
      .split('/')
      .filter((segment) => segment !== '')
      .at(-1) ?? ''
  ).replace(/\{.*\}/, '');
  return [
    firstKnown(words),
    firstKnown(host.labels.flatMap(split)),
    informative.length <= 3 ? camelCase(informative.join(' '), '') : '',
    camelCase(labels[0] ?? '', ''),
    camelCase(path, ''),
  ].filter((name): name is string => name !== undefined && /^[A-Za-z]/.test(name));
}

function firstKnown(words: readonly string[]): string | undefined {
  const word = words.find((word) => Object.hasOwn(known, word));
  return word === undefined ? undefined : known[word];
}

function split(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function hostOf(url: string): { labels: string[]; path: string } {
  const [, host = '', path = url] = /^\w+:\/\/([^/]*)(.*)$/.exec(url) ?? [];
  const name = host.replace(/:\d+$/, '').toLowerCase();
  const local = /^(127|10|192\.168)\.|^\[/.test(name);
  return { labels: local ? ['localhost'] : name.split('.').filter((label) => !label.includes('{')), path };
}

function numbered(name: string, from: number, taken: ReadonlySet<string>): string {
  for (let count = from; ; count += 1) if (!taken.has(`${name}${count}`)) return `${name}${count}`;
}
