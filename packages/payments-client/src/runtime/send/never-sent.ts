/** A copy of an error of `fetch`. */
export interface SystemError {
  message?: string;
  code?: string;
  syscall?: string;
  cause?: SystemError;
}

/** System calls of Node.js, and codes of Bun and undici. */
const proof = /\b(connect|getaddrinfo|E?Conn(ection)?Refused|FailedToOpenSocket)\b|CONNECT_TIMEOUT/i;

/** Deno and Node.js have only a message for these. */
const proofInWords = /\(Connect\)|before secure TLS|^bad port$/;

/** Codes of OpenSSL and of Node.js for a certificate that this side does not trust. */
const certificate = /CERT|VERIFY_|ALTNAME/;

/** How OpenSSL says that the two sides have no TLS in common; in its codes, with `_` in place of spaces. */
const noTls = /(wrong|protocol).version|handshake.failure|packet.length.too.long/i;

/**
 * Whether an error of `fetch` proves that no byte of the request was sent: the host name was not found, the connection was refused, or TLS
 * was not agreed on. Any other failure, such as a reset connection, leaves open whether the server processed it.
 */
export function neverSent(error: SystemError): boolean {
  const { syscall, code, message, cause } = error;
  const isProof = proof.test(`${syscall} ${code}`) || proofInWords.test(`${message}`);
  return isProof || isTlsError(error) || (!!cause && neverSent(cause));
}

/** Whether this side rejected the server's certificate, or there is no TLS at the other. Waiting changes neither. */
export function isTlsError({ code, message, cause }: SystemError): boolean {
  return certificate.test(`${code}`) || noTls.test(`${code} ${message}`) || (!!cause && isTlsError(cause));
}
