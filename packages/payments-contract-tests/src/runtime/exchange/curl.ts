import type { Message } from './request.ts';

/** A command line for a POSIX shell that sends the same request. The credential stays in the environment variable. */
export function curl(message: Message, baseUrl: string, tokenVariable: string): string {
  const argument = (text: string): string => quoted(text, tokenVariable);
  const { method, path, headers, body } = message;
  const parts = method === 'HEAD' ? ['curl -i --head'] : [`curl -i -X ${method}`];
  parts.push(argument(baseUrl + path));
  // curl would send a media type of its own; an empty header removes it.
  const all = body !== undefined && !('content-type' in headers) ? { ...headers, 'content-type': undefined } : headers;
  for (const [name, value] of Object.entries(all)) {
    parts.push(`-H ${argument(value === undefined ? `${name}:` : value === '' ? `${name};` : `${name}: ${value}`)}`);
  }
  if (body === undefined) return parts.join(' ');
  // Invisible characters are written as numbers.
  if ('text' in body && !/[\p{Cc}\p{Cf}]/u.test(body.text)) {
    return [...parts, `--data-raw ${shortened(plain(body.text))}`].join(' ');
  }
  const bytes = 'bytes' in body ? Buffer.from(body.bytes, 'hex') : Buffer.from(body.text);
  return `printf '${[...bytes].map(printed).join('')}' | ${[...parts, '--data-binary @-'].join(' ')}`;
}

/** A byte in a format string of printf: as a character unless it has a meaning there, else as an octal number. */
function printed(byte: number): string {
  const character = String.fromCharCode(byte);
  return /[ -~]/.test(character) && !"%\\'".includes(character) ? character : `\\${byte.toString(8).padStart(3, '0')}`;
}

/** In single quotes, where the shell expands nothing. Each published package has its own copy of this line: none depends on another for it. */
function plain(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Quoted text in which a long run of one character, such as that of a test of lengths, is written as its length. */
function shortened(argument: string): string {
  return argument.replaceAll(
    /([A-Za-z0-9])\1{99,}/g,
    (run, character) => `'"$(printf %0${run.length}d 0 | tr 0 ${character})"'`,
  );
}

/** Text in single quotes, with the credential as a variable in double quotes, which the shell expands. */
function quoted(text: string, variable: string): string {
  const pieces = text.split(/(\{(?:base64 )?(?:shortened |altered |swapped )?token\})/);
  return pieces
    .filter((piece) => piece !== '')
    .map((piece) => placeholders(variable)[piece] ?? plain(piece))
    .join('');
}

function placeholders(variable: string): { [placeholder: string]: string } {
  const shortened = `\${${variable}%?}`;
  const altered = `${shortened}$(case "$${variable}" in *a) echo b;; *) echo a;; esac)`;
  const swapped = `$(printf %s "$${variable}" | tr 'A-Za-z' 'a-zA-Z')`;
  return {
    '{token}': `"$${variable}"`,
    '{shortened token}': `"${shortened}"`,
    '{altered token}': `"${altered}"`,
    '{swapped token}': `"${swapped}"`,
    '{base64 swapped token}': encoded(swapped),
    '{base64 token}': encoded(`$${variable}`),
    '{base64 shortened token}': encoded(shortened),
    '{base64 altered token}': encoded(altered),
  };
}

function encoded(expression: string): string {
  return `"$(printf %s "${expression}" | base64)"`;
}
