import type { Target } from './target.ts';

/** Replaces credentials, which a server may repeat in its answer: the valid one, and the invalid ones made from it. */
export function hideSecrets(text: string, { token, tokenVariable, secrets = new Set() }: Target): string {
  const encoded = [token, encodeURIComponent(token), base64(token), base64(`${token}:`)];
  const shortened = token.length < 8 ? [] : [token.slice(0, -1)];
  return [...encoded, ...secrets, ...shortened]
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    .reduce((clean, secret) => hide(clean, secret, `[${tokenVariable}]`), text);
}

/** Also hides the beginning of a secret where the text is cut off. */
function hide(text: string, secret: string, by: string): string {
  let clean = text.replaceAll(secret, by);
  for (let length = secret.length - 1; length > 3 && clean.includes('…'); length -= 1) {
    clean = clean.replaceAll(`${secret.slice(0, length)}…`, `${by}…`);
  }
  return clean;
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
