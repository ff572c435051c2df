import type { Carried, Credentials } from '../settings/carried.ts';
import type { Security } from '../settings/operation.ts';

/**
 * The credentials of the first alternative that are all known; none if there is no such alternative. Where credentials are optional, as in
 * `[{}, { Key: [] }]`, they are sent if they are known: servers say more to callers that they know.
 */
export function chooseCredentials(security: Security, credentials: Credentials): Carried[] {
  for (const names of security) {
    const carried = names.flatMap((name) => credentials[name] ?? []);
    if (names.length > 0 && carried.length === names.length) return carried;
  }
  return [];
}
