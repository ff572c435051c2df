import type { Api } from '../../model/api.ts';
import { propertyAccess, propertyKey, quote } from '../typescript.ts';
import { type Call, headersOf, urlOf } from './call.ts';
import { layout, typescript } from './layout.ts';
import { resultOf } from './result.ts';

/** The call with plain `fetch`. */
export function fetchSample(call: Call, api: Api): string {
  const headers = [...credential(call), ...headersOf(call).map(([name, value]) => [name, quote(value)] as const)];
  if (call.body) headers.push(['Content-Type', quote(call.body.mediaType)]);
  const lines = call.operation.method === 'GET' ? [] : [`  method: ${quote(call.operation.method)},`];
  if (headers.length > 0) {
    lines.push('  headers: {', ...headers.map(([name, value]) => `    ${propertyKey(name)}: ${value},`), '  },');
  }
  if (call.body) lines.push(`  body: JSON.stringify(${layout(call.body.value, typescript, 2, 23)}),`);
  const print = resultOf(call.operation, api) ? ['', 'console.log(await response.json());'] : [];
  return [
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

function credential({ scheme }: Call): (readonly [string, string])[] {
  if (!scheme) return [];
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
