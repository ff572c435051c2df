/** For lists and previews: Markdown's first sentence, without its marks. */
export function firstSentence(text: string): string {
  const plain = text
    .replaceAll(/`([^`]*)`|\[([^\]]*)\]\([^)]*\)|(?<!\w)[*_]+|[*_]+(?!\w)/g, '$1$2')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return /^.*?[.!?](?=\s|$)/.exec(plain)?.[0] ?? plain;
}
