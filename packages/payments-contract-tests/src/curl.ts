import type { Message } from './request.ts';

/** A command line for a POSIX shell that sends the same request. The credential stays in the environment variable. */
export function curl(message: Message, baseUrl: string, tokenVariable = 'PAYMENTS_TOKEN'): string {
  const argument = (text: string): string => quoted(text, tokenVariable);
  const { method, path, headers, body } = message;
  const parts = method === 'HEAD' ? ['curl -i --head'] : [`curl -i -X ${method}`];
  parts.push(argument(baseUrl + path));
  // curl would send a media type of its own; an empty header takes it away.
  const all = body !== undefined && !('content-type' in headers) ? { ...headers, 'content-type': undefined } : headers;
  for (const [name, value] of Object.entries(all)) {
    parts.push(`-H ${argument(value === undefined ? `${name}:` : value === '' ? `${name};` : `${name}: ${value}`)}`);
  }
  if (body === undefined) return parts.join(' ');
  if ('text' in body && !body.text.includes('\0')) return [...parts, `--data-binary ${argument(body.text)}`].join(' ');
  const hex = 'bytes' in body ? body.bytes : Buffer.from(body.text).toString('hex');
  const escaped = hex.replaceAll(/../g, (digits) => `\\${Number.parseInt(digits, 16).toString(8).padStart(3, '0')}`);
  return `printf '${escaped}' | ${[...parts, '--data-binary @-'].join(' ')}`;
}

/** In single quotes, where nothing has a meaning; the credential in double quotes, where the shell puts it in. */
function quoted(text: string, variable: string): string {
  const pieces = text.split(/(\{(?:base64 )?(?:shortened |altered )?token\})/);
  return pieces
    .filter((piece) => piece !== '')
    .map((piece) => placeholders(variable)[piece] ?? `'${piece.replaceAll("'", "'\\''")}'`)
    .join('');
}

function placeholders(variable: string): { [placeholder: string]: string } {
  const shortened = `\${${variable}%?}`;
  const altered = `${shortened}$(case "$${variable}" in *a) echo b;; *) echo a;; esac)`;
  return {
    '{token}': `"$${variable}"`,
    '{shortened token}': `"${shortened}"`,
    '{altered token}': `"${altered}"`,
    '{base64 token}': encoded(`$${variable}`),
    '{base64 shortened token}': encoded(shortened),
    '{base64 altered token}': encoded(altered),
  };
}

function encoded(expression: string): string {
  return `"$(printf %s "${expression}" | base64)"`;
}
