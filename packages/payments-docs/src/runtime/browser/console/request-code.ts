import type { ConsoleView } from '../../view/console/console-view.ts';
import type { Filled, FilledBody, Sent } from './console-request.ts';
import { parseJson } from './members.ts';

/** A language that the console writes a request in. */
export type CodeLanguage = 'curl' | 'fetch' | 'client';

/** A file in code, which readers replace. */
const fileName = 'FILE';

/** The request as code. `sent` is the request, and `filled` what it was made of. */
export function requestCode(language: CodeLanguage, sent: Sent, view: ConsoleView, filled: Filled): string {
  if (language === 'curl') return curlCode(sent, filled.body);
  return language === 'fetch' ? fetchCode(sent, filled.body) : clientCode(view, filled);
}

function curlCode({ url, method, headers, cookie, body }: Sent, filled: FilledBody | undefined): string {
  const options = [`curl ${shell(url)}`, `--request ${method}`];
  const parts = partsOf(filled);
  const listed = parts ? headers.filter(([name]) => name !== 'content-type') : headers;
  options.push(...listed.map((each) => `--header ${shell(each.join(': '))}`));
  if (cookie !== '') options.push(`--cookie ${shell(cookie)}`);
  if (parts) options.push(...parts.map(([name, text]) => `--form ${shell(`${name}=${text ?? `@${fileName}`}`)}`));
  else if (typeof body === 'string') options.push(`--data ${shell(body)}`);
  else if (filled?.kind === 'binary') options.push(`--data-binary ${shell(`@${fileName}`)}`);
  return options.join(' \\\n  ');
}

function fetchCode({ url, method, headers, cookie, body }: Sent, filled: FilledBody | undefined): string {
  const parts = partsOf(filled);
  const isBinary = filled?.kind === 'binary';
  const listed = [
    ...(parts ? headers.filter(([name]) => name !== 'content-type') : headers),
    ...(cookie === '' ? [] : [['cookie', cookie] as const]),
  ];
  const file = `await openAsBlob('${fileName}')`;
  const content = parts ? 'form' : isBinary ? file : typeof body === 'string' ? jsonOr(body, filled) : undefined;
  const isFile = isBinary || (parts?.some(([, text]) => text === undefined) ?? false);
  return [
    ...(isFile ? ["import { openAsBlob } from 'node:fs';", ''] : []),
    ...(parts
      ? [
          'const form = new FormData();',
          ...parts.map(
            ([name, text]) =>
              `form.append(${JSON.stringify(name)}, ${text === undefined ? file : JSON.stringify(text)});`,
          ),
          '',
        ]
      : []),
    `const response = await fetch(${JSON.stringify(url)}, {`,
    `  method: '${method}',`,
    ...(listed.length > 0 ? [`  headers: ${indented(Object.fromEntries(listed))},`] : []),
    ...(content === undefined ? [] : [`  body: ${content},`]),
    '});',
    '',
    'console.log(response.status, await response.text());',
  ].join('\n');
}

function clientCode({ client, parameters, bodies }: ConsoleView, { values, body }: Filled): string {
  if (!client) return '';
  const valuesIn = (place: string) =>
    parameters.flatMap(({ how }, index) =>
      how.in === place && values[index] !== undefined ? [[how.name, values[index]] as const] : [],
    );
  const inPath = new Map(valuesIn('path'));
  const isArgument = client.arguments.some((name) => name === null);
  const content = body && (isArgument || body.text !== '' || body.kind === 'binary') ? bodyCode(body) : undefined;
  const positional = client.arguments.map((name) =>
    name === null ? (content ?? 'undefined') : JSON.stringify(inPath.get(name) ?? ''),
  );
  const options = ['query', 'header', 'cookie'].flatMap((place) => {
    const filled = valuesIn(place);
    return filled.length === 0 ? [] : [`${place}: ${indented(Object.fromEntries(filled))}`];
  });
  if (!isArgument && content !== undefined) options.push(`body: ${content.replaceAll('\n', '\n  ')}`);
  if (bodies.length > 1 && body) options.push(`contentType: ${JSON.stringify(body.mediaType)}`);
  if (options.length > 0) positional.push(`{\n  ${options.join(',\n  ')}\n}`);
  const head = content?.includes('openAsBlob') ? `import { openAsBlob } from 'node:fs';\n${client.head}` : client.head;
  return `${head}const result = await client.${client.method}(${positional.join(', ')});\n\nconsole.log(result);`;
}

/** A body as an argument of the client. */
function bodyCode({ kind, text, files, chosen }: FilledBody): string {
  const file = `await openAsBlob('${fileName}')`;
  if (kind === 'binary') return file;
  const value = parseJson(text);
  if (kind === 'text' || kind === 'xml' || value === undefined) return JSON.stringify(text);
  const used = files.filter((name) => chosen.get(name)?.length);
  const code = pretty(Object.assign(value ?? {}, Object.fromEntries(used.map((name) => [name, fileName]))));
  return used.reduce(
    (whole, name) =>
      whole.replace(new RegExp(`(^  "?${escaped(name)}"?: )"${fileName}"`, 'm'), (_, start) => start + file),
    code,
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[^\w]/g, '\\$&');
}

/** The parts of a multipart body: a name, and a text unless it is a file. */
function partsOf(body: FilledBody | undefined): [name: string, text: string | undefined][] | undefined {
  if (body?.kind !== 'multipart') return undefined;
  const members = Object.entries(Object(parseJson(body.text) ?? {})).flatMap(([name, member]): [string, string][] =>
    (Array.isArray(member) ? member : [member]).map((item) => [
      name,
      typeof item === 'string' ? item : JSON.stringify(item),
    ]),
  );
  const files = body.files.flatMap((name) =>
    (body.chosen.get(name) ?? []).map((): [string, undefined] => [name, undefined]),
  );
  return [...members, ...files];
}

function jsonOr(body: string, filled: FilledBody | undefined): string {
  const value = filled?.kind === 'form' ? undefined : parseJson(body);
  return value === undefined ? JSON.stringify(body) : `JSON.stringify(${indented(value)})`;
}

function indented(value: unknown): string {
  return pretty(value).replaceAll('\n', '\n  ');
}

/** JSON as code: names without quotes where none are needed. */
function pretty(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/^(\s*)"([A-Za-z_]\w*)": /gm, (line, space, name) =>
    name === '__proto__' ? line : `${space}${name}: `,
  );
}

function shell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
