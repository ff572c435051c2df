import { type MockRequest, readHeader } from './exchange.ts';
import { faultNames, isFault } from './faults.ts';

/** What a client asks of the mock (`Prefer: code=404, example=unknownProduct`; RFC 7240). */
export interface Preference {
  code?: string;
  example?: string;
  /** One of `Fault`. */
  fault?: string;
  /** Milliseconds. */
  delay?: string;
}

const none: Preference = Object.freeze({});
const maximumDelay = 60_000;

/** Reads the preferences of a request that are meant for the mock. Of one that comes twice, the first counts. */
export function readPreference(request: Pick<MockRequest, 'headers'>): Preference {
  const header = readHeader(request, 'prefer');
  if (header === undefined) return none;
  const preference: Preference = {};
  const each = /(?:^|[,;])\s*(code|example|fault|delay)\s*=\s*(?:"([^"]*)"|([^\s,;]+))/gi;
  for (const [, name, quoted, plain] of header.matchAll(each)) {
    preference[name?.toLowerCase() as keyof Preference] ??= quoted ?? plain ?? '';
  }
  return preference;
}

/** Why a preference means nothing, in words; undefined when it can be met. */
export function checkPreference({ fault, delay }: Preference): string | undefined {
  if (fault !== undefined && !isFault(fault)) return `there is no fault ${fault}, only ${faultNames}`;
  if (delay !== undefined && !(/^\d+$/.test(delay) && Number(delay) <= maximumDelay)) {
    return `delay=${delay} is not a whole number of milliseconds from 0 to ${maximumDelay}`;
  }
  return undefined;
}
