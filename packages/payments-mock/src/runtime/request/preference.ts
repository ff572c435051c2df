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
  /** The name of a preference that neither the mock nor HTTP knows. */
  unknown?: string;
}

const own = ['code', 'example', 'fault', 'delay'] as const;
/** The preferences of HTTP that say nothing to a mock (RFC 7240, section 4). */
const registered = new Set(['respond-async', 'return', 'wait', 'handling']);

function isOwn(name: string): name is (typeof own)[number] {
  return (own as readonly string[]).includes(name);
}

const none: Preference = Object.freeze({});
const maximumDelay = 60_000;

/** Reads the preferences for the mock. If one is repeated, the first counts (RFC 7240, section 2). */
export function readPreference(request: Pick<MockRequest, 'headers'>): Preference {
  const header = readHeader(request, 'prefer');
  if (header === undefined) return none;
  const preference: Preference = {};
  const each = /(?:^|[,;])\s*([\w.!#$%&'*+^`|~-]+)(?:\s*=\s*(?:"([^"]*)"|([^\s,;]*)))?/g;
  for (const [, written = '', quoted, plain] of header.matchAll(each)) {
    const name = written.toLowerCase();
    if (isOwn(name)) preference[name] ??= quoted ?? plain ?? '';
    else if (!registered.has(name)) preference.unknown ??= written;
  }
  return preference;
}

/** Returns why a preference cannot be met, in words; undefined if it can. */
export function checkPreference({ fault, delay, unknown }: Preference): string | undefined {
  if (unknown !== undefined) return `${unknown} is not a preference; use ${own.join(', ')}`;
  if (fault !== undefined && !isFault(fault)) return `fault=${fault} is not a fault; use ${faultNames}`;
  if (delay !== undefined && !(/^\d+$/.test(delay) && Number(delay) <= maximumDelay)) {
    return `delay=${delay} is not a whole number of milliseconds from 0 to ${maximumDelay}`;
  }
  return undefined;
}
