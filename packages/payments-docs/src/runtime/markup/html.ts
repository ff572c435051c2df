/**
 * HTML that is safe to send. Text of the spec becomes HTML through `html` alone, which escapes it; `markup` is for the few libraries
 * whose output is HTML already.
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

/** What a template may hold; `undefined` and `false` print nothing, a list prints its members one after the other. */
export type Content = Html | string | number | undefined | false | readonly Content[];

const entities: { [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A tagged template for HTML. Everything put into it is escaped unless it is `Html` itself. Attribute values must stand in quotes in the
 * template.
 */
export function html(strings: TemplateStringsArray, ...contents: Content[]): Html {
  return new Html(strings.reduce((text, string, index) => text + print(contents[index - 1]) + string));
}

/** Text that is HTML already. Only for what a library has escaped. */
export function markup(text: string): Html {
  return new Html(text);
}

/** A name as text that may break after its underscores and dots, and nowhere else where it can be helped. */
export function breakable(name: string): Html {
  return html`${name.split(/(?<=[_.])/).map((part, index) => [index > 0 && html`<wbr>`, part])}`;
}

function print(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Html) return content.toString();
  if (Array.isArray(content)) return content.map(print).join('');
  return escapeText(String(content));
}

/** Control characters have no place in HTML, not even escaped; the replacement character shows that something stood there. */
function escapeText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: They are what is looked for.
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '\ufffd')
      .replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
  );
}
