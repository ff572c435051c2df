import type { Api, SecurityScheme } from '../../model/api.ts';
import { writeForm } from '../../wire/form.ts';
import { propertyAccess, propertyKey, quote } from '../typescript.ts';
import { type Call, headersOf, partsOf, urlOf } from './call.ts';
import { layout, typescript } from './layout.ts';
import { resultOf } from './result.ts';

/** The call with plain `fetch`. */
export function fetchSample(call: Call, api: Api): string {
  const { before, body } = bodyOf(call);
  const headers = [
    ...call.schemes.flatMap(credential),
    ...headersOf(call).map(([name, value]) => [name, quote(value)] as const),
  ];
  if (call.body && call.body.kind !== 'multipart') headers.push(['Content-Type', quote(call.body.mediaType)]);
  const lines = call.operation.method === 'GET' ? [] : [`  method: ${quote(call.operation.method)},`];
  if (headers.length > 0) {
    lines.push('  headers: {', ...headers.map(([name, value]) => `    ${propertyKey(name)}: ${value},`), '  },');
  }
  if (body !== undefined) lines.push(`  body: ${body},`);
  const print = resultOf(call.operation, api) ? ['', 'console.log(await response.json());'] : [];
  return [
    ...before,
    ...(lines.length === 0
      ? [`const response = await fetch(${quote(urlOf(call))});`]
      : [`const response = await fetch(${quote(urlOf(call))}, {`, ...lines, '});']),
    '',
    'if (!response.ok) {',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: The sample holds the template.
    '  throw new Error(`${response.status} ${await response.text()}`);',
    '}',
    ...print,
  ].join('\n');
}

/** The body as an expression, and the statements before it. */
function bodyOf({ body }: Call): { before: string[]; body?: string } {
  if (!body) return { before: [] };
  const { kind, value, fields } = body;
  switch (kind) {
    case 'json':
      return { before: [], body: `JSON.stringify(${layout(value, typescript, 2, 23)})` };
    case 'form':
      return { before: [], body: quote(writeForm(fields, value)) };
    case 'multipart': {
      const parts = partsOf(body).map(({ name, text, isFile, mediaType }) => {
        const type = mediaType === undefined ? '' : `, { type: ${quote(mediaType)} }`;
        const data = isFile || mediaType !== undefined ? `new Blob([${quote(text)}]${type})` : quote(text);
        return `form.append(${quote(name)}, ${data});`;
      });
      return { before: ['const form = new FormData();', ...parts, ''], body: 'form' };
    }
    case 'text':
    case 'xml':
      return { before: [], body: quote(String(value)) };
    case 'binary':
      return { before: [], body: `new Blob([${quote(String(value))}])` };
  }
}

function credential(scheme: SecurityScheme): (readonly [string, string])[] {
  const value = `process.env${propertyAccess(scheme.environmentVariable ?? 'API_KEY')}`;
  switch (scheme.kind) {
    case 'bearer':
      return [['Authorization', `\`Bearer \${${value}}\``]];
    case 'basic':
      return [['Authorization', `\`Basic \${btoa(\`\${process.env.USERNAME}:\${process.env.PASSWORD}\`)}\``]];
    case 'apiKey':
      if (scheme.in === 'query') return [];
      return [
        scheme.in === 'header'
          ? [scheme.parameter, `${value} ?? ''`]
          : ['Cookie', `\`${scheme.parameter}=\${${value}}\``],
      ];
  }
}
