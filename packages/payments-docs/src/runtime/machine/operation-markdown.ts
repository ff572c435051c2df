import type { Api, Example, SecurityScheme, Server } from '../../../../../scripts/generate/model/api.ts';
import type { Link } from '../../../../../scripts/generate/model/links/link.ts';
import { relativeLink } from '../markup/links.ts';
import { credentialOf } from '../view/console/credential.ts';
import type { OperationView } from '../view/operation-view.ts';
import type { BodyView, ResponseView } from '../view/part-views.ts';
import { codeBlock, codeSpan, fieldsMarkdown, valueMarkdown } from './fields-markdown.ts';

/** The page of an operation as Markdown, for reading without a browser. */
export function operationMarkdown(view: OperationView, api: Api): string {
  const { operation, title, parameters, bodies, successes, errors, errorBody, examples } = view;
  // curl says the same as fetch, in fewer words.
  const samples = view.samples.filter(({ kind }) => kind !== 'fetch');
  const parts = [
    `# ${title}`,
    `${codeSpan(`${operation.method} ${operation.path}`)}`,
    operation.description,
    view.security.length > 0 && '## Authorization',
    ...view.security.map((scheme) =>
      credentialMarkdown(scheme, !operation.securityOptional && operation.security.length === 1),
    ),
    api.servers.length > 0 && '## Environments',
    serversMarkdown(operation.servers ?? api.servers),
    ...parameters.flatMap((group) => [`## ${group.title}`, fieldsMarkdown(group.fields)]),
    ...bodies.flatMap((body) => [
      `## Body (${codeSpan(body.mediaType)})`,
      operation.requestBody?.description,
      operation.requestBody?.required === false && 'The body may be left out.',
      bodyMarkdown(body),
    ]),
    ...successes.flatMap((response) => responseMarkdown(response, '## Response')),
    view.links.length > 0 && '## Next requests',
    view.links.map((link) => linkMarkdown(link, api)).join('\n'),
    errors.length > 0 && '## Errors',
    ...errors.flatMap((response) => responseMarkdown(response, '###')),
    ...(errorBody ? ['### Error body', valueMarkdown(errorBody)] : []),
    view.errorHandling &&
      `In TypeScript: as in [${view.errorHandling.title}](${relativeLink(`${view.page}.md`, `${view.errorHandling.page}.md`)}).`,
    samples.length > 0 && '## Samples',
    ...samples.map(
      ({ label, example, extension, code }) =>
        `### ${label}${example === undefined ? '' : `: ${titleOf(example, examples)}`}\n\n${codeBlock(code, extension)}`,
    ),
  ];
  return `${parts.filter((part) => typeof part === 'string' && part.trim() !== '').join('\n\n')}\n`;
}

/** How a credential is sent. */
export function credentialMarkdown(scheme: SecurityScheme, isRequired: boolean): string {
  const { name, in: place, form } = credentialOf(scheme);
  const head = `- ${codeSpan(name)} (${place}${isRequired ? ', required' : ''}): ${codeSpan(form)}`;
  return [head, indent(scheme.description ?? '', 2)].filter((part) => part !== '').join('\n\n');
}

/** The base URLs by the names of their environments. */
export function serversMarkdown(servers: readonly Server[]): string {
  return servers
    .map(({ name, url, description = '' }) => `- ${codeSpan(name)}: ${codeSpan(url)}. ${description}`.trimEnd())
    .join('\n');
}

/** A response, below a heading that begins with `heading`. */
export function responseMarkdown(
  { status, reason, description, headers, bodies, examples }: ResponseView,
  heading: string,
): string[] {
  return [
    `${heading} ${status} ${reason}`.trim(),
    description,
    ...(headers.length > 0 ? ['Headers:', fieldsMarkdown(headers)] : []),
    ...bodies.map(bodyMarkdown),
    ...examples.map(
      ({ summary, name, value }) =>
        `Example: ${summary ?? name}\n\n${codeBlock(JSON.stringify(value, null, 2), 'json')}`,
    ),
  ];
}

/** The fields of a body. */
export function bodyMarkdown({ value }: BodyView): string {
  return valueMarkdown({ ...value, description: '' });
}

function linkMarkdown({ to, status, description, parameters }: Link, api: Api): string {
  const target = api.operations.find(({ id }) => id === to);
  const given = parameters.map(({ name, value }) => `${codeSpan(name)} from ${codeSpan(String(value))}`);
  const text = [`${given.join(', ')} of the ${status}.`, description?.replaceAll(/\s+/g, ' ')].filter((part) => part);
  return `- ${codeSpan(`${target?.method} ${target?.path}`)}: ${text.join(' ')}`;
}

function titleOf(example: string, examples: readonly Example[]): string {
  return examples.find(({ name }) => name === example)?.summary ?? example;
}

function indent(text: string, columns: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(columns));
}
