/** What an error of `fetch` may carry. */
interface SystemError {
  syscall?: string;
  code?: string;
  message?: string;
  cause?: unknown;
  errors?: unknown[];
}

/** System calls of Node, codes of Bun and undici; and certificates that were refused on our side. */
const proof = /\b(connect|getaddrinfo|E?Conn(ection)?Refused|FailedToOpenSocket)\b|CONNECT_TIMEOUT|CERT|VERIFY_/i;

/**
 * Whether an error of `fetch` proves that no byte of the request left: the name was not found, or nobody answered at the address.
 * Any other failure, such as a reset connection, says nothing about what the server has done.
 */
export function neverSent(error: unknown): boolean {
  const { syscall, code, message, cause, errors }: SystemError = Object(error);
  // When several addresses were tried, each has its own error.
  const inner = [errors ?? cause ?? []].flat();
  return (
    proof.test(`${syscall} ${code}`) ||
    // Deno has words only.
    /\(Connect\)/.test(`${message}`) ||
    (!!inner[0] && inner.every(neverSent))
  );
}
