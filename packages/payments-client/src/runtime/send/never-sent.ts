/** The members of a `fetch` error. */
interface SystemError {
  syscall?: string;
  code?: string;
  message?: string;
  cause?: unknown;
  errors?: unknown[];
}

/** System calls of Node.js, and codes of Bun and undici. */
const proof = /\b(connect|getaddrinfo|E?Conn(ection)?Refused|FailedToOpenSocket)\b|CONNECT_TIMEOUT/i;

/** Codes of OpenSSL and of Node.js for a certificate that this side does not trust. */
const certificate = /CERT|VERIFY_|ALTNAME/;

/** How OpenSSL says that the two sides have no TLS in common; in its codes, with `_` in place of spaces. */
const noTls = /(wrong|protocol).version|handshake.failure|packet.length.too.long/i;

/**
 * Whether an error of `fetch` proves that no byte of the request was sent: the host name was not found, the connection was refused, or TLS
 * was not agreed on. Any other failure, such as a reset connection, leaves open whether the server processed it.
 */
export function neverSent(error: unknown): boolean {
  const { syscall, code, message, cause, errors }: SystemError = Object(error);
  // If several addresses were tried, each has its own error.
  const inner = [errors ?? cause ?? []].flat();
  return (
    proof.test(`${syscall} ${code}`) ||
    isTlsError({ code, message }) ||
    // Deno and Node.js have only a message for these.
    /\(Connect\)|before secure TLS/.test(`${message}`) ||
    (!!inner[0] && inner.every(neverSent))
  );
}

/** Whether this side rejected the server's certificate, or there is no TLS at the other. Waiting changes neither. */
export function isTlsError(error: unknown): boolean {
  const { code, message, cause }: SystemError = Object(error);
  return certificate.test(`${code}`) || noTls.test(`${code} ${message}`) || (!!cause && isTlsError(cause));
}
