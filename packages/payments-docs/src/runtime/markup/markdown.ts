import MarkdownIt from 'markdown-it';
import { codeBox } from './code-box.ts';
import { headingId } from './heading-id.ts';
import type { Highlight } from './highlight.ts';
import { type Html, html, markup } from './html.ts';

/** Turns Markdown into HTML. Raw HTML stays text, as do links other than to the web or within the site; images become links. */
export interface Markdown {
  /** Paragraphs, lists and so on; headings begin at `h${level}`. */
  blocks(text: string, level?: number): Html;
  /** One line, without a paragraph around it. */
  line(text: string): Html;
  /** A whole guide: headings get anchors, and links to Markdown files point at their pages. */
  page(text: string): Html;
}

/** Creates a renderer that colours fenced code with `highlight`. */
export function createMarkdown(highlight: Highlight): Markdown {
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
  const { rules } = parser.renderer;

  rules.heading_open = (tokens, index, _options, env) => {
    const tag = `h${deepen(tokens[index]?.tag, Number(env?.level ?? 1))}`;
    if (!env?.page) return `<${tag}>`;
    const id = headingId(tokens[index + 1]?.content ?? '');
    return html`<${markup(tag)} id="${id}"><a class="name" href="#${id}">`.toString();
  };
  rules.heading_close = (tokens, index, _options, env) =>
    `${env?.page ? '</a>' : ''}</h${deepen(tokens[index]?.tag, Number(env?.level ?? 1))}>\n`;
  rules.link_open = (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    const target = String(token?.attrGet('href') ?? '');
    if (env?.page && !/^[a-z]+:/i.test(target)) token?.attrSet('href', target.replace(/\.md(?=#|$)/, '.html'));
    return renderer.renderToken(tokens, index, options);
  };
  // An image would be a request to another host.
  rules.image = (tokens, index) => {
    const token = tokens[index];
    const source = token?.attrGet('src') ?? '';
    return html`<a href="${source}">${token?.content || source}</a>`.toString();
  };
  rules.fence = (tokens, index) => {
    const { content = '', info = '' } = tokens[index] ?? {};
    return codeBox(highlight(content.trimEnd(), info.trim()), info.trim()).toString();
  };
  rules.code_block = (tokens, index) => codeBox(html`${tokens[index]?.content.trimEnd()}`, '').toString();
  rules.table_open = () => '<div class="scroll" tabindex="0"><table>';
  rules.table_close = () => '</table></div>';

  return {
    blocks: (text, level = 4) => markup(parser.render(text, { level })),
    line: (text) => markup(parser.renderInline(text)),
    page: (text) => markup(parser.render(text, { level: 1, page: true })),
  };
}

function deepen(tag = 'h1', level = 1): number {
  return Math.min(6, Number(tag.slice(1)) + level - 1);
}
