import { createHighlighterCore, type ThemedToken, type ThemeRegistration } from '@shikijs/core';
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript';
import { type Html, html } from './html.ts';

/** Colours code in a language, named by its file extension (`ts`, `sh`, `json`); any other language stays plain. */
export type Highlight = (code: string, language: string) => Html;

const grammars: { [language: string]: string } = {
  ts: 'typescript',
  typescript: 'typescript',
  js: 'typescript',
  sh: 'shellscript',
  bash: 'shellscript',
  json: 'json',
};

/**
 * The kinds of token that get a colour, and their classes: inline styles would need a laxer content security policy. Scopes are
 * those of TextMate grammars; the longest match wins.
 */
const classes: { [name: string]: string[] } = {
  k: ['keyword', 'storage', 'keyword.operator.new', 'keyword.operator.expression'],
  /** No class of their own: most of a page is punctuation and the names of JSON. */
  '': [
    'keyword.operator',
    'punctuation',
    'meta.brace',
    'meta.template.expression',
    'storage.type.function.arrow',
    'support.type.property-name',
    'punctuation.support.type.property-name',
  ],
  s: ['string', 'punctuation.definition.string', 'string.unquoted.argument'],
  n: ['constant.numeric', 'constant.language', 'variable.other.normal', 'punctuation.definition.variable'],
  f: ['entity.name.function', 'support.function', 'entity.name.command'],
  t: ['entity.name.type', 'support.class'],
  p: ['constant.other.option', 'string.unquoted.argument constant.other.option'],
  e: ['punctuation.definition.template-expression', 'constant.character.escape'],
  m: ['comment', 'punctuation.definition.comment'],
};

/** Themes consist of colours, so each class is encoded as one. */
const colours = new Map(Object.keys(classes).map((name, index) => [`#00000${index + 1}`, name]));

const theme: ThemeRegistration = {
  name: 'classes',
  type: 'light',
  fg: '#000000',
  bg: '#ffffff',
  settings: [...colours].map(([foreground, name]) => ({ scope: classes[name] ?? [], settings: { foreground } })),
};

/** Loads the grammars once. */
export async function createHighlight(): Promise<Highlight> {
  const highlighter = await createHighlighterCore({
    themes: [theme],
    langs: [import('@shikijs/langs/typescript'), import('@shikijs/langs/shellscript'), import('@shikijs/langs/json')],
    engine: createJavaScriptRegexEngine(),
  });
  return (code, language) => {
    const grammar = grammars[language.toLowerCase()];
    if (grammar === undefined) return html`${code}`;
    // Without the time limit per line, after which the rest of a line stays plain: a busy machine would print other bytes.
    const lines = highlighter.codeToTokensBase(code, { lang: grammar, theme: 'classes', tokenizeTimeLimit: 0 });
    return html`${lines.map((line, index) => [index > 0 && '\n', printLine(line)])}`;
  };
}

/** Adjacent tokens of one class share an element, which keeps pages small. */
function printLine(tokens: readonly ThemedToken[]): Html[] {
  const runs: { kind: string; text: string }[] = [];
  for (const { content, color } of tokens) {
    const kind = colours.get(color ?? '') ?? '';
    const last = runs.at(-1);
    if (last && (last.kind === kind || content.trim() === '')) last.text += content;
    else runs.push({ kind, text: content });
  }
  return runs.map(({ kind, text }) => (kind === '' ? html`${text}` : html`<i class="${kind}">${text}</i>`));
}
