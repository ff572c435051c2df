import type { Carried, Credentials } from '../settings/carried.ts';
import type { Security } from '../settings/operation.ts';

/** The credentials of the first alternative that are all known; none if there is no such alternative. */
export function chooseCredentials(security: Security, credentials: Credentials): Carried[] {
  for (const names of security) {
    const carried = names.flatMap((name) => credentials[name] ?? []);
    if (names.length > 0 && carried.length === names.length) return carried;
  }
  return [];
}
