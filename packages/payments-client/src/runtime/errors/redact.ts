/** E-mail addresses, and characters that could forge a line of a log or hide a part of it. */
const noise = /\S{0,64}@\S*|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A shorter credential is one for tests, such as `test`, and may be part of ordinary words. */
const shortestSecret = 8;

const hidden = '***';

/** Returns a text without credentials. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (shown, secret) => (secret.length < shortestSecret ? shown : shown.replaceAll(secret, hidden)),
    text,
  );
}

/** Returns at most so many characters of a text that comes from elsewhere, without what logs must not show. */
export function redact(text: unknown, secrets: readonly string[], most = 100): string {
  return hideSecrets(`${text}`, secrets).replace(noise, hidden).slice(0, most);
}
