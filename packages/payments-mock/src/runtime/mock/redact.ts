import type { Description } from '../api/description.ts';

const inspect = Symbol.for('nodejs.util.inspect.custom');
const hidden = '[secret]';

/** Hides the credentials of a request when it is printed. Its values stay as they were sent, so that tests can compare them. */
export class Redaction {
  readonly #headers = new Set(['authorization', 'proxy-authorization', 'cookie']);
  readonly #parameters = new Set<string>();

  constructor({ schemes }: Pick<Description, 'schemes'>) {
    for (const scheme of Object.values(schemes)) {
      if (scheme.kind !== 'apiKey') continue;
      if (scheme.in === 'header') this.#headers.add(scheme.name.toLowerCase());
      if (scheme.in === 'query') this.#parameters.add(scheme.name);
    }
  }

  headers(headers: object): object {
    const entries = Object.entries(headers);
    return Object.fromEntries(entries.map(([name, value]) => [name, this.#headers.has(name) ? hidden : value]));
  }

  /** Redacts a path with a query. */
  url(url: string): string {
    const start = url.indexOf('?');
    if (start < 0 || this.#parameters.size === 0) return url;
    const query = url.slice(start + 1).split('&');
    return `${url.slice(0, start)}?${query.map((part) => this.#parameter(part)).join('&')}`;
  }

  #parameter(part: string): string {
    const [name] = new URLSearchParams(part).keys();
    return name !== undefined && this.#parameters.has(name) ? `${part.split('=', 1)[0]}=${hidden}` : part;
  }

  /** Returns the prototype of logged requests: `console.log` and `JSON.stringify` show no credential. */
  prototype(): object {
    const show = (entry: { headers: object; url: string }) => ({
      ...entry,
      url: this.url(entry.url),
      headers: this.headers(entry.headers),
    });
    const print = {
      value(this: { headers: object; url: string }) {
        return show(this);
      },
    };
    return Object.create(Object.prototype, { toJSON: print, [inspect]: print });
  }
}
