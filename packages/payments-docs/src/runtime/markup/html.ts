/**
 * Safe HTML. Text of the spec becomes HTML through `html` alone, which escapes it; `markup` is for output of libraries that is already
 * HTML.
 */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** A value in a template: `undefined` and `false` print nothing, a list prints its members in order. */
export type Content = Html | string | number | undefined | false | readonly Content[];

const entities: { [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A tagged template for HTML. Escapes every value that is not `Html`. Attribute values must be quoted in the template.
 */
export function html(strings: TemplateStringsArray, ...contents: Content[]): Html {
  return new Html(strings.reduce((text, string, index) => text + print(contents[index - 1]) + string));
}

/** Text that is already HTML. Only for output that a library has escaped. */
export function markup(text: string): Html {
  return new Html(text);
}

/** A name as text that preferably breaks after underscores and dots. */
export function breakable(name: string): Html {
  return html`${name.split(/(?<=[_.])/).map((part, index) => [index > 0 && html`<wbr>`, part])}`;
}

function print(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Html) return content.toString();
  if (Array.isArray(content)) return content.map(print).join('');
  return escapeText(String(content));
}

/** HTML allows no control characters, not even escaped: replaces them with the replacement character. */
function escapeText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: Matches control characters.
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '\ufffd')
      .replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
  );
}
