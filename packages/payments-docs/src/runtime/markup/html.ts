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
  let text = strings[0] ?? '';
  let template = text;
  for (const [index, content] of contents.entries()) {
    const string = strings[index + 1] ?? '';
    text += print(content, /="[^"]*$/.test(template)) + string;
    template += string;
  }
  return new Html(text);
}

/** Text that is already HTML. Only for output that a library has escaped. */
export function markup(text: string): Html {
  return new Html(text);
}

/** A name as text that preferably breaks after underscores and dots. */
export function breakable(name: string): Html {
  return html`${name.split(/(?<=[_.])/).map((part, index) => [index > 0 && html`<wbr>`, part])}`;
}

/** Quotes are escaped where they would end an attribute, and are left to read elsewhere: code is full of them. */
function print(content: Content, inAttribute: boolean): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Html) return content.toString();
  if (Array.isArray(content)) return content.map((one) => print(one, inAttribute)).join('');
  return escapeText(String(content), inAttribute);
}

/** HTML allows no control characters, not even escaped: replaces them with the replacement character. */
function escapeText(text: string, inAttribute: boolean): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: Matches control characters.
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '\ufffd')
      .replaceAll(inAttribute ? /[&<>"']/g : /[&<>]/g, (character) => entities[character] ?? '')
  );
}
