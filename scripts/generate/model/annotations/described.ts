import { asList, asNode, type Json, type Node, text } from '../../spec/node.ts';

/** What a part of the document says of itself, as Markdown: its description, then a link to its `externalDocs`. */
export function described(node: Node, summary?: Json): { description?: string } {
  const { description, url } = asNode(node.externalDocs);
  const more = typeof url === 'string' ? `See ${link(url, description)}.` : undefined;
  return joined([text('description', node.description ?? summary).description, more]);
}

/** The same for an operation, with the scopes that its credentials need. */
export function describedOperation(node: Node, security: Json | undefined, fallback?: Json): { description?: string } {
  const scopes = asList(security).flatMap((requirement) => Object.values(asNode(requirement)).flatMap(asList));
  const listed = [...new Set(scopes)].map((scope) => escaped(scope)).join(', ');
  return joined([described(node, fallback).description, listed === '' ? undefined : `Scopes: ${listed}.`]);
}

/** The same for the whole API, with its contact, its license and its terms of service (OpenAPI 3.1, sections 4.8.2 to 4.8.4). */
export function describedApi(info: Node, document: Node): { description?: string } {
  const { name, url, email } = asNode(info.contact);
  const license = asNode(info.license);
  const contact = [
    typeof url === 'string' ? link(url, name) : name === undefined ? undefined : escaped(name),
    typeof email === 'string' ? link(`mailto:${email}`, email) : undefined,
  ].filter((part) => part !== undefined);
  const licensed =
    typeof license.url === 'string' ? link(license.url, license.name) : escaped(license.name ?? license.identifier);
  const lines = [
    ...(contact.length > 0 ? [`- Contact: ${contact.join(', ')}`] : []),
    ...(licensed === '' ? [] : [`- License: ${licensed}`]),
    ...(typeof info.termsOfService === 'string' ? [`- ${link(info.termsOfService, 'Terms of service')}`] : []),
  ];
  const { description } = described({ ...info, externalDocs: document.externalDocs ?? null });
  return joined([description, lines.length === 0 ? undefined : lines.join('\n')]);
}

/** The same for a security scheme, with how to get its credential (OpenAPI 3.1, section 4.8.27). */
export function describedScheme(scheme: Node): { description?: string } {
  const lines = [
    ...(typeof scheme.bearerFormat === 'string' ? [`- Format: ${escaped(scheme.bearerFormat)}`] : []),
    ...(typeof scheme.openIdConnectUrl === 'string' ? [`- ${link(scheme.openIdConnectUrl, 'OpenID Connect')}`] : []),
    ...Object.entries(asNode(scheme.flows)).map(([name, flow]) => describedFlow(name, asNode(flow))),
  ];
  return joined([text('description', scheme.description).description, lines.length > 0 ? lines.join('\n') : undefined]);
}

function describedFlow(name: string, flow: Node): string {
  const addresses = { authorizationUrl: 'authorization', tokenUrl: 'token', refreshUrl: 'refresh' };
  const links = Object.entries(addresses).flatMap(([key, words]) => {
    const url = flow[key];
    return typeof url === 'string' ? [link(url, words)] : [];
  });
  const scopes = Object.entries(asNode(flow.scopes)).map(
    ([scope, meaning]) => `  - ${escaped(scope)}${meaning ? `: ${escaped(meaning)}` : ''}`,
  );
  return [`- OAuth 2.0, ${escaped(name)}: ${links.join(', ')}`, ...scopes].join('\n');
}

function joined(parts: readonly (string | undefined)[]): { description?: string } {
  return text('description', parts.filter((part) => part !== undefined && part !== '').join('\n\n') || undefined);
}

/** A link to the web or to a mailbox; any other address is shown as text. */
function link(url: string, words: Json | undefined): string {
  const shown = escaped(words).replace(/\.$/, '') || escaped(url);
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target && /^(https?|mailto):$/.test(target.protocol))
    return `[${shown}](<${target.href.replaceAll('<', '%3C').replaceAll('>', '%3E')}>)`;
  return shown === escaped(url) ? shown : `${shown} (${escaped(url)})`;
}

/** A text on one line that Markdown leaves as it is. */
function escaped(value: Json | undefined): string {
  if (typeof value !== 'string') return '';
  return value
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>!~|&]/g, '\\$&');
}
