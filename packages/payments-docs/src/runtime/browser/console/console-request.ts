import type { ConsoleView } from '../../view/console-view.ts';

/** The reader's input. */
export interface Filled {
  environment: string;
  /** Empty to send none. */
  credential: string;
  parameters: ConsoleView['parameters'];
  body: string;
  /** The status to ask the mock for (RFC 7240). */
  prefer?: string;
}

/** The request for this input. Leaves out cookies, which a page cannot set. */
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
      // Sends no cookies or referrer of this page, and caches nothing.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
    },
  };
}
