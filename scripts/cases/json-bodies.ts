import type { Json } from '../model/api.ts';
import type { CaseRequest } from './case.ts';

/** The same body, spelled in other ways that JSON allows (RFC 8259, sections 2 and 7). */
export function spelledBodies(body: Json): [title: string, text: string][] {
  const text = JSON.stringify(body);
  const escaped = text.replace(
    /(?<=":")[A-Za-z]/,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [
    ['white space around the body', ` \r\n\t${text}\n`],
    ['a body over several lines', JSON.stringify(body, null, 2)],
    ...(escaped === text ? [] : [['a letter as its code', escaped] as [string, string]]),
  ];
}

/** Bodies that are no JSON, though most of them nearly are. An optional body may be left out, so that one is for required bodies. */
export function brokenBodies(body: Json, required: boolean): [title: string, request: CaseRequest][] {
  const text = JSON.stringify(body);
  const broken: [string, CaseRequest][] = [
    ['white space alone', { text: ' \n' }],
    ['an open brace alone', { text: '{' }],
    ['a body that ends too early', { text: text.slice(0, -1) }],
    ['a body cut in half', { text: text.slice(0, Math.floor(text.length / 2)) }],
    ['text after the body', { text: `${text} more` }],
    ['two bodies', { text: `${text}${text}` }],
    ['a comma too many', { text: `${text.slice(0, -1)},}` }],
    ['a name in single quotes', { text: text.replace(/"(\w+)":/, "'$1':") }],
    ['a name without quotes', { text: text.replace(/"(\w+)":/, '$1:') }],
    ['a comment', { text: `/* comment */ ${text}` }],
    ['a line break inside a string', { text: text.replace('":"', '":"\n') }],
    ['plain words', { text: 'this is not JSON' }],
    ['form data', { text: 'name=value&other=1' }],
    ['NaN', { text: 'NaN' }],
    ['undefined', { text: 'undefined' }],
    ['a body in UTF-16', { bytes: Buffer.from('{"a":1}', 'utf16le').toString('hex') }],
  ];
  // Without a body, an operation that does not require one is asked for something else.
  return (required ? ([['no body', { text: '' }], ...broken] as typeof broken) : broken).filter(
    ([, request]) => request.text === undefined || !isJson(request.text),
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
