/**
 * Turns the text of a JSDoc comment as openapi-typescript writes it (`*\n * Title\n * @description Prose`) into prose that reads well in an
 * editor: the title, the description as a paragraph, then what is left of the tags. Returns no text when nothing is left to say.
 */
export function readableComment(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  const kept: string[] = [];
  for (const line of lines) {
    if (/^@enum \{/.test(line) || /^Format: /.test(line)) continue;
    const description = /^@description (.*)$/.exec(line);
    const isTag = /^@\w/.test(line);
    if (description) {
      if (kept.some((before) => before !== '')) kept.push('');
      kept.push(description[1] ?? '');
    } else if (isTag) {
      if (kept.some((before) => before !== '') && !/^@/.test(kept.at(-1) ?? '')) kept.push('');
      kept.push(line);
    } else {
      // openapi-typescript indents what follows the first line of a tag by four; only a JSON example needs its own indentation.
      kept.push(line.replace(/^ {4}/, ''));
    }
  }
  const body = kept.join('\n').trim().split('\n');
  if (body.length === 1 && body[0] === '') return [];
  return [body.length === 1 ? `* ${body[0]} ` : `*\n${body.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n `];
}
