/** The only way in which text of the spec reaches generated TypeScript. */

/** A string literal that holds exactly `text`, in single quotes, on one line, safe inside HTML too. */
export function quote(text: string): string {
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replaceAll('\uFEFF', '\\ufeff')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
    .replaceAll('</', '<\\/');
  return `'${inner}'`;
}

/** `name` as a member of an object literal or an interface: bare where it can be, computed for `__proto__`, else quoted. */
export function propertyKey(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : quote(name);
}

/** `.name` or `['name']`, to read a member. */
export function propertyAccess(name: string): string {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? `.${name}` : `[${quote(name)}]`;
}

/** A literal of any JSON value. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([name, member]) => `${propertyKey(name)}: ${literal(member)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  return JSON.stringify(value);
}

/** A JSDoc comment that ends in a line break; empty when there is nothing to say. Each text is a paragraph or a tag. */
export function docComment(...texts: (string | undefined)[]): string {
  const paragraphs = texts.filter((text) => text !== undefined && text.trim() !== '');
  if (paragraphs.length === 0) return '';
  const safe = paragraphs.map((text) => String(text).trim().replaceAll('*/', '*\\/').replaceAll('\r', ''));
  const lines = safe.join('\n\n').split('\n');
  if (lines.length === 1) return `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}
