import { type Fact, type FieldView, sharedOf, type ValueView } from '../view/field-view.ts';

/** Fields as a nested list. */
export function fieldsMarkdown(fields: readonly FieldView[], depth = 0): string {
  return fields.map((field) => fieldMarkdown(field, depth)).join('\n');
}

function fieldMarkdown({ name, anyName, required, value }: FieldView, depth: number): string {
  const label = anyName ? `*any ${name}*` : codeSpan(name);
  const head = `- ${label} (${value.type}${required ? ', required' : ''}${value.deprecated ? ', deprecated' : ''})`;
  const text = [oneLine(value.description ?? ''), factsText(value.facts)].filter((part) => part !== '').join(' ');
  const inner = partsMarkdown(value, depth + 1);
  const lines = [`${head}${text === '' ? '' : `: ${text}`}`, ...(inner === '' ? [] : [inner])];
  return lines.map((line, index) => (index === 0 ? '  '.repeat(depth) + line : line)).join('\n');
}

/** A value without a name, such as a body. */
export function valueMarkdown(value: ValueView): string {
  const facts = factsText(value.facts);
  return [value.description ?? '', facts, partsMarkdown(value, 0)].filter((part) => part !== '').join('\n\n');
}

function partsMarkdown({ options, fields, forms, refused, sameAs, schema }: ValueView, depth: number): string {
  const pad = '  '.repeat(depth);
  const parts: string[] = [];
  if (options) {
    const described = options.options.some(({ description }) => description !== undefined);
    if (described) {
      parts.push(
        ...options.options.map(({ value, description }) => `${pad}- ${codeSpan(value)}: ${oneLine(description ?? '')}`),
      );
    } else parts.push(`${pad}- One of ${options.options.map(({ value }) => codeSpan(value)).join(', ')}`);
    if (options.open) parts.push(`${pad}- Other values may be added.`);
  }
  if (fields.length > 0) parts.push(fieldsMarkdown(fields, depth));
  for (const { name, value } of forms) {
    parts.push(`${pad}- Form: ${name}. ${oneLine(value.description ?? '')}`.trimEnd());
    const inner = partsMarkdown(value, depth + 1);
    if (inner !== '') parts.push(inner);
  }
  if (refused.length > 0) parts.push(`${pad}- Not together with ${refused.map(codeSpan).join(', ')}.`);
  if (sameAs) parts.push(`${pad}- Has the same ${sharedOf(sameAs)} as ${codeSpan(sameAs.id)} above.`);
  if (schema) parts.push(`${pad}- Has the fields of [${schema.title}](../${schema.page}.md).`);
  return parts.join('\n');
}

function factsText(facts: readonly Fact[]): string {
  return facts.map((fact) => `${factText(fact, codeSpan)}.`).join(' ');
}

/** A fact as text, with its literals as `code` writes them. */
export function factText({ label, text, code = [] }: Fact, write = (literal: string) => literal): string {
  return [label, text, code.map(write).join(' ')].filter((part) => part !== undefined && part !== '').join(' ');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Text as code (CommonMark 0.31, section 6.1): with as many backticks as it needs. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A fenced block (section 4.5), whose fence the code cannot close. */
export function codeBlock(code: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
