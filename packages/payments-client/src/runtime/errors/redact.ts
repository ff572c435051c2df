/** E-mail addresses, whatever their `@` is written as, and characters that could forge a line of a log or hide a part of it. */
const noise = /\S{0,64}(?:[@＠]|%40|&#(?:64|x40);|\\+u0040)\S*|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/giu;

const hidden = '***';

/** Returns a text without what the patterns of secrets find. */
export function hideSecrets(text: string, secrets: readonly RegExp[]): string {
  return secrets.reduce((shown, secret) => shown.replace(secret, hidden), text);
}

/** Returns at most so many characters of a text that comes from elsewhere, without what logs must not show. */
export function redact(text: string, secrets: readonly RegExp[], most = 100): string {
  return hideSecrets(text, secrets).replace(noise, hidden).slice(0, most);
}
