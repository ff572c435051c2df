import type { Received } from './reply.ts';

/** How often a request is sent again after 429, and how long all waiting for it may take, in milliseconds. */
const [maxTries, maxWait] = [5, 60_000];

/** The pauses that servers ask for, by the run's own memory: all requests of a run wait together. */
const until = new WeakMap<object, number>();

/**
 * Sends a request, and sends it again after the pause that a 429 asks for (RFC 6585, section 4; RFC 9110, section 10.2.3). Returns the last
 * answer, which is a 429 if the server goes on.
 * @param run an object of the run, so that its other requests wait too
 */
export async function patiently(
  run: object,
  send: () => Promise<Received>,
  wait: (milliseconds: number) => Promise<void>,
): Promise<Received> {
  let waited = 0;
  for (let tries = 0; ; tries += 1) {
    const open = (until.get(run) ?? 0) - Date.now();
    if (open > 0) await wait(open);
    const received = await send();
    if ('failure' in received || received.status !== 429) return received;
    const pause = pauseOf(received.headers.get('retry-after'), tries);
    if (tries >= maxTries || waited + pause > maxWait) return received;
    waited += pause;
    until.set(run, Math.max(until.get(run) ?? 0, Date.now() + pause));
  }
}

/** The pause in milliseconds: in seconds or until a date, else longer each time. */
function pauseOf(retryAfter: string | null, tries: number): number {
  const usual = 250 * 2 ** tries;
  if (retryAfter === null) return usual;
  const seconds = /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(seconds) ? Math.max(seconds, 50) : usual;
}
