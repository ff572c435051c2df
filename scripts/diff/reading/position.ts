/** Which messages hold a value. Callers send requests and read responses; receivers of webhooks read payloads and send replies. */
export interface Position {
  request: boolean;
  response: boolean;
  payload?: boolean;
  reply?: boolean;
}

export const nowhere: Position = { request: false, response: false };
export const requests: Position = { request: true, response: false };
export const responses: Position = { request: false, response: true };
export const payloads: Position = { request: false, response: false, payload: true };
export const replies: Position = { request: false, response: false, reply: true };

const roles = ['request', 'response', 'payload', 'reply'] as const;

/** Whether users of the API send the value. */
export function isSent({ request, reply }: Position): boolean {
  return request || reply === true;
}

/** Whether users of the API read the value. */
export function isRead({ response, payload }: Position): boolean {
  return response || payload === true;
}

/** The messages of either position. */
export function union(left: Position, right: Position): Position {
  return combine((role) => left[role] === true || right[role] === true);
}

/** The messages of both positions. */
export function intersection(left: Position, right: Position): Position {
  return combine((role) => left[role] === true && right[role] === true);
}

/** Without messages that never hold read-only or write-only values. */
export function narrow(
  position: Position,
  { readOnly, writeOnly }: { readOnly: boolean; writeOnly: boolean },
): Position {
  return combine((role) => {
    if (readOnly && (role === 'request' || role === 'reply')) return false;
    if (writeOnly && (role === 'response' || role === 'payload')) return false;
    return position[role] === true;
  });
}

/** Whether some message of the one is one of the other. */
export function covers(outer: Position, inner: Position): boolean {
  return roles.every((role) => !inner[role] || outer[role] === true);
}

function combine(holds: (role: (typeof roles)[number]) => boolean): Position {
  const { request, response, payload, reply } = Object.fromEntries(roles.map((role) => [role, holds(role)]));
  return {
    request: request === true,
    response: response === true,
    ...(payload ? { payload } : {}),
    ...(reply ? { reply } : {}),
  };
}
