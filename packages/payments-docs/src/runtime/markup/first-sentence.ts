/** For lists and previews: the first sentence of Markdown, without its marks. */
export function firstSentence(markdown: string): string {
  const text = plainText(markdown);
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}

/** Markdown as one line, without the marks of code, links and stress. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/`([^`]*)`|\[([^\]]*)\]\([^)]*\)|(?<!\w)[*_]+|[*_]+(?!\w)/g, '$1$2')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
