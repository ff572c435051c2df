import type { ConsoleView } from '../../view/console-view.ts';

/** A request as a page sends it. */
interface Sent {
  url: string;
  method: string;
  headers: [name: string, value: string][];
  body?: string;
}

/** The request as code, with the key left out. */
export function requestCode(language: 'curl' | 'fetch' | 'client', sent: Sent, view: ConsoleView): string {
  if (language === 'curl') return curlCode(sent);
  return language === 'fetch' ? fetchCode(sent) : clientCode(sent, view);
}

function curlCode({ url, method, headers, body }: Sent): string {
  const options = [
    `curl ${shell(url)}`,
    `--request ${method}`,
    ...headers.map((each) => `--header ${shell(each.join(': '))}`),
  ];
  if (body !== undefined) options.push(`--data ${shell(body)}`);
  return options.join(' \\\n  ');
}

function fetchCode({ url, method, headers, body }: Sent): string {
  return [
    `const response = await fetch(${JSON.stringify(url)}, {`,
    `  method: '${method}',`,
    ...(headers.length > 0 ? [`  headers: ${indented(Object.fromEntries(headers))},`] : []),
    ...(body === undefined ? [] : [`  body: ${bodyOf(body)},`]),
    '});',
    '',
    'console.log(response.status, await response.text());',
  ].join('\n');
}

function clientCode({ body }: Sent, { client, parameters }: ConsoleView): string {
  if (!client) return '';
  const values = client.arguments.map((name) => {
    if (name === undefined || name === null)
      return parse(body) === undefined ? JSON.stringify(body ?? '') : pretty(parse(body));
    return JSON.stringify(parameters.find((one) => one.in === 'path' && one.name === name)?.value ?? '');
  });
  const options = ['query', 'header'].flatMap((place) => {
    const filled = parameters.filter((one) => one.in === place && one.value !== '');
    return filled.length === 0
      ? []
      : [[place, Object.fromEntries(filled.map(({ name, value }) => [name, value]))] as const];
  });
  if (options.length > 0) values.push(pretty(Object.fromEntries(options)));
  return `${client.head}const result = await client.${client.method}(${values.join(', ')});\n\nconsole.log(result);`;
}

function bodyOf(body: string): string {
  const value = parse(body);
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

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function shell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
