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

/**
 * Whether an error of `fetch` proves that no byte of the request was sent: the host name was not found, or the connection was refused.
 * Any other failure, such as a reset connection, leaves open whether the server processed it.
 */
export function neverSent(error: unknown): boolean {
  const { syscall, code, message, cause, errors }: SystemError = Object(error);
  // If several addresses were tried, each has its own error.
  const inner = [errors ?? cause ?? []].flat();
  return (
    proof.test(`${syscall} ${code}`) ||
    certificate.test(`${code}`) ||
    // Deno has only a message.
    /\(Connect\)/.test(`${message}`) ||
    (!!inner[0] && inner.every(neverSent))
  );
}

/** Whether this side rejected the server's certificate, which waiting does not change. */
export function isCertificateError(error: unknown): boolean {
  const { code, cause }: SystemError = Object(error);
  return certificate.test(`${code}`) || (!!cause && isCertificateError(cause));
}
