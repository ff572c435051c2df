const transportFaults = ['reset', 'truncate', 'hang', 'stall'] as const;

/**
 * A fault on the way back, after the request was processed:
 * - `reset`: the connection breaks before the answer.
 * - `truncate`: the connection breaks in the middle of the answer's body.
 * - `hang`: no answer comes.
 * - `stall`: the answer's body starts and never ends.
 */
export type TransportFault = (typeof transportFaults)[number];

/**
 * The fault of a request: a fault on the way back; an error status from 400 to 599, answered as documented, or else as a gateway in front
 * of the API would answer; `ok` for no fault.
 */
export type Fault = TransportFault | `${number}` | 'ok';

/** Every fault, in words. */
export const faultNames = `${transportFaults.join(', ')}, a status from 400 to 599, or ok`;

/** Whether `text` is a fault of the connection. */
export function isTransportFault(text: string | undefined): text is TransportFault {
  return transportFaults.some((fault) => fault === text);
}

/** Whether `text` is a fault. */
export function isFault(text: string): text is Fault {
  return text === 'ok' || isTransportFault(text) || /^[45]\d\d$/.test(text);
}
