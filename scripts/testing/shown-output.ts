/** The output that a README shows below one of its programs; an empty text if it shows none. */
export function shownOutput(readme: string, program: string): string {
  const [, after = ''] = readme.split(`<!-- examples/${program} -->`);
  const [, output = ''] = /^\n+```\w+\n[\s\S]*?```\n\n((?: {4}.*\n)+)/.exec(after) ?? [];
  return output.replaceAll(/^ {4}/gm, '');
}

/** A text without what differs from run to run: the random part of ids, and times. */
export function withoutChance(text: string): string {
  return text.replaceAll(/(?<=[a-z]{3}_)[A-Za-z0-9]{8,}|\d+(?= ms)/g, '#');
}
