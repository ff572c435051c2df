import { type MockRequest, readHeader } from './exchange.ts';

/** What a client asks the mock to answer (`Prefer: code=404, example=unknownProduct`; RFC 7240). */
export interface Preference {
  code?: string;
  example?: string;
}

/** Reads the preferences of a request that are meant for the mock. */
export function readPreference(request: Pick<MockRequest, 'headers'>): Preference {
  const header = readHeader(request, 'prefer');
  if (header === undefined) return {};
  const preference: Preference = {};
  for (const [, name, quoted, plain] of header.matchAll(/\b(code|example)\s*=\s*(?:"([^"]*)"|([^\s,;]+))/gi)) {
    preference[name?.toLowerCase() as keyof Preference] ??= quoted ?? plain ?? '';
  }
  return preference;
}
