import { firstSentence } from '../markup/first-sentence.ts';
import type { Site } from '../view/site.ts';
import { credentialMarkdown, serversMarkdown } from './operation-markdown.ts';

/** A list of all pages of the site for language models, as llmstxt.org describes: title, summary, and links to Markdown. */
export function llmsText({ api, operations, webhooks, schemas, guides }: Site): string {
  const sections = [
    `# ${api.title}`,
    `> ${api.summary ?? firstSentence(api.description ?? `Reference of ${api.title}.`)}`,
    api.description,
    api.servers.length > 0 && `## Base URLs\n\n${serversMarkdown(api.servers)}`,
    api.securitySchemes.length > 0 &&
      `## Authorization\n\n${api.securitySchemes.map((scheme) => credentialMarkdown(scheme, false)).join('\n')}`,
    guides.length > 0 &&
      `## Guides\n\n${guides.map(({ page, title, description }) => `- [${title}](${page}.md): ${description}`).join('\n')}`,
    `## Reference\n\n${operations
      .map(({ page, title, operation: { method, path, description } }) =>
        `- [${title}](${page}.md): \`${method} ${path}\`. ${firstSentence(description ?? '')}`.trim(),
      )
      .join('\n')}`,
    webhooks.length > 0 &&
      `## Webhooks\n\n${webhooks.map(({ page, title, webhook }) => `- [${title}](${page}.md): ${firstSentence(webhook.description ?? webhook.name)}`).join('\n')}`,
    schemas.length > 0 &&
      `## Schemas\n\n${schemas.map(({ page, title, value }) => `- [${title}](${page}.md): ${firstSentence(value.description ?? value.type)}`).join('\n')}`,
    '## OpenAPI\n\n- [openapi.yaml](openapi.yaml): the whole document.\n- [openapi.json](openapi.json): the document as JSON.\n- [llms-full.txt](llms-full.txt): all of these pages in one file.\n- [postman.json](postman.json): a collection for Postman, Bruno and Insomnia.',
  ];
  return `${sections.filter((section) => section).join('\n\n')}\n`;
}

/** A page as Markdown. */
export interface MarkdownPage {
  path: string;
  content: string;
}

/**
 * Pages of Markdown in one file, each with its address before it. A section that an earlier page has word for word is left out with a note:
 * most operations have the same servers, credentials and errors.
 */
export function llmsFullText(pages: readonly MarkdownPage[]): string {
  const seen = new Map<string, string>();
  return pages
    .map(({ path, content }) => {
      const parts = content.trim().split(/\n\n(?=#{2,3} )/);
      const shown = parts.map((part) => {
        const earlier = seen.get(part);
        seen.set(part, earlier ?? path);
        const [heading = ''] = part.split('\n', 1);
        const note = `${heading}\n\nAs in ${earlier}.`;
        return earlier === undefined || part.length <= note.length ? part : note;
      });
      return `<!-- ${path} -->\n\n${shown.join('\n\n')}\n`;
    })
    .join('\n');
}
