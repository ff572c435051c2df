import type { ConsoleView } from '../../view/console-view.ts';

/** What the reader has filled in. */
export interface Filled {
  environment: string;
  /** Empty when none is to be sent. */
  credential: string;
  parameters: ConsoleView['parameters'];
  body: string;
  /** What the mock is asked to answer (RFC 7240). */
  prefer?: string;
}

/** The request that this makes. Cookies cannot be set by a page, so those are left out. */
export function toRequest(view: ConsoleView, filled: Filled): { url: string; init: RequestInit } {
  const headers = new Headers();
  const query = new URLSearchParams();
  let path = view.path;
  for (const { name, in: place, value } of filled.parameters) {
    if (value === '' && place !== 'path') continue;
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(value));
    if (place === 'query') query.append(name, value);
    if (place === 'header') headers.set(name, value);
  }
  const { credential, mediaType } = view;
  if (credential && filled.credential !== '') {
    if (credential.in === 'header') headers.set(credential.name, credential.prefix + filled.credential);
    if (credential.in === 'query') query.append(credential.name, filled.credential);
  }
  const hasBody = mediaType !== undefined && filled.body !== '';
  if (hasBody) headers.set('content-type', mediaType);
  if (filled.prefer !== undefined) headers.set('prefer', filled.prefer);
  const search = query.size > 0 ? `?${query}` : '';
  return {
    url: filled.environment + path + search,
    init: {
      method: view.method,
      headers,
      ...(hasBody ? { body: filled.body } : {}),
      // Nothing of this page goes along, and nothing stays behind.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
    },
  };
}
