import { asNode, type Json, type Node, text } from '../spec/node.ts';

/** What a part of the document says of itself, as Markdown: its description, then a link to its `externalDocs`. */
export function described(node: Node, summary?: Json): { description?: string } {
  const { description, url } = asNode(node.externalDocs);
  const more = typeof url === 'string' ? `See ${link(url, description)}.` : undefined;
  return joined([text('description', node.description ?? summary).description, more]);
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
