import { type Json, member, toPointer } from '../../generated/types.ts';

/**
 * Whether a value came back as it was sent. A promise holds one way: what was not sent, or sent as null, is up to the server, and so is what
 * is at the places in `free`, pointers with `*` for every item.
 */
export function cameBack(
  sent: Json | undefined,
  got: Json | undefined,
  free: readonly string[] = [],
  at = '',
): boolean {
  if (sent === undefined || sent === null || free.includes(at)) return true;
  if (typeof sent !== 'object') return sent === got;
  if (typeof got !== 'object' || got === null || Array.isArray(sent) !== Array.isArray(got)) return false;
  if (!Array.isArray(sent)) {
    return Object.keys(sent).every((name) => cameBack(sent[name], member(got, name), free, at + toPointer([name])));
  }
  return (
    Array.isArray(got) &&
    sent.length === got.length &&
    sent.every((item, index) => (item === null ? got[index] === null : cameBack(item, got[index], free, `${at}/*`)))
  );
}
