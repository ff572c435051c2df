import { type MockRequest, readHeader } from '../api/exchange.ts';
import { faultNames, isFault } from '../api/fault.ts';

/** The preferences of a client (`Prefer: code=404, example=missing`; RFC 7240). */
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

/** Reads the preferences for the mock. If one is repeated, the first counts (RFC 7240, section 2). */
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

/** Returns why a preference cannot be met, in words; undefined if it can. */
export function checkPreference({ fault, delay }: Preference): string | undefined {
  if (fault !== undefined && !isFault(fault)) return `fault=${fault} is not a fault; use ${faultNames}`;
  if (delay !== undefined && !(/^\d+$/.test(delay) && Number(delay) <= maximumDelay)) {
    return `delay=${delay} is not a whole number of milliseconds from 0 to ${maximumDelay}`;
  }
  return undefined;
}
