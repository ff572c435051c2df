import type { SecurityScheme } from '../../model/api.ts';
import { writeForm } from '../../wire/form.ts';
import { type Call, headersOf, partsOf, urlOf } from './call.ts';
import { json, layout } from './layout.ts';

/** The call with curl 7.82 or later, in a POSIX shell. */
export function curlSample(call: Call): string {
  const { method } = call.operation;
  const options = [shellWord(urlOf(call))];
  if (method !== (call.body ? 'POST' : 'GET')) options.push(`--request ${method}`);
  // Without this, curl exits with 0 or hides the body of an error.
  options.unshift('--fail-with-body');
  const headers = headersOf(call).map(([name, value]) => shellWord(`${name}: ${value}`));
  options.push(...[...call.schemes.flatMap(credential), ...headers].map((header) => `--header ${header}`));
  options.push(...bodyOptions(call));
  return `curl ${options.join(' \\\n  ')}`;
}

function bodyOptions({ body }: Call): string[] {
  if (!body) return [];
  const { kind, mediaType, value, fields } = body;
  const type = `--header ${shellWord(`Content-Type: ${mediaType}`)}`;
  switch (kind) {
    case 'json':
      return [...(mediaType === 'application/json' ? [] : [type]), `--json ${quoteShell(layout(value, json, 0, 10))}`];
    case 'form':
      return [`--data ${quoteShell(writeForm(fields, value))}`];
    case 'multipart':
      return partsOf(body).map(({ name, text, isFile, mediaType: own }) => {
        const part = isFile ? `@${name}` : text;
        return `--form ${quoteShell(`${name}=${part}${own === undefined ? '' : `;type=${own}`}`)}`;
      });
    case 'text':
    case 'xml':
      return [type, `--data-raw ${quoteShell(String(value))}`];
    case 'binary':
      return [type, '--data-binary @FILE'];
  }
}

function credential(scheme: SecurityScheme): string[] {
  const variable = scheme.environmentVariable ?? 'API_KEY';
  const value = /^\w+$/.test(variable) ? `$${variable}` : '$API_KEY';
  switch (scheme.kind) {
    case 'bearer':
      return [`"Authorization: Bearer ${value}"`];
    case 'basic':
      return ['"Authorization: Basic $(printf %s "$USERNAME:$PASSWORD" | base64)"'];
    case 'apiKey':
      if (scheme.in === 'query' || !/^[\w-]+$/.test(scheme.parameter)) return [];
      return [scheme.in === 'header' ? `"${scheme.parameter}: ${value}"` : `"Cookie: ${scheme.parameter}=${value}"`];
  }
}

/** One word for a POSIX shell, in single quotes if it needs any. */
function shellWord(text: string): string {
  return /^[\w./:@%+-]+$/.test(text) ? text : quoteShell(text);
}

/**
 * In single quotes, where the shell expands nothing. The runtimes have this line too: the tool does not import from what it generates for.
 */
function quoteShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
