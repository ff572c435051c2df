/** What an error of `fetch` may hold. */
interface SystemError {
  syscall?: string;
  code?: string;
  message?: string;
  cause?: unknown;
  errors?: unknown[];
}

/** System calls of Node.js, codes of Bun and undici, and certificates that this side rejected. */
const proof = /\b(connect|getaddrinfo|E?Conn(ection)?Refused|FailedToOpenSocket)\b|CONNECT_TIMEOUT|CERT|VERIFY_/i;

/**
 * Whether an error of `fetch` proves that no byte of the request was sent: the host name was not found, or the connection was refused.
 * Any other failure, such as a reset connection, leaves open what the server has done.
 */
export function neverSent(error: unknown): boolean {
  const { syscall, code, message, cause, errors }: SystemError = Object(error);
  // If several addresses were tried, each has its own error.
  const inner = [errors ?? cause ?? []].flat();
  return (
    proof.test(`${syscall} ${code}`) ||
    // Deno has only a message.
    /\(Connect\)/.test(`${message}`) ||
    (!!inner[0] && inner.every(neverSent))
  );
}
