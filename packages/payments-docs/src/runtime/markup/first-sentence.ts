/** For lists and previews: the first sentence of Markdown, without markup. */
export function firstSentence(markdown: string): string {
  const text = plainText(markdown);
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}

/** Markdown as one line of text, without the markup of code, links and emphasis. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/`([^`]*)`|\[([^\]]*)\]\([^)]*\)|(?<!\w)[*_]+|[*_]+(?!\w)/g, '$1$2')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Markdown with blocks as one line of text: without fences, headings, bullets and the lines of tables. */
export function plainBlocks(markdown: string): string {
  return plainText(
    markdown
      .replaceAll(/^ *(?:`{3,}.*|\|?[-:| ]+\|?)$/gm, '')
      .replaceAll(/^ *(?:#+|[-*]|\d+\.) /gm, '')
      .replaceAll(/ *\| */g, ' '),
  );
}
