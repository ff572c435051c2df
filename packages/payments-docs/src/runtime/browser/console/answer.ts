import type { ConsoleView } from '../../view/console/console-view.ts';
import { create } from '../create.ts';
import { parseJson } from './members.ts';

interface Answer {
  response: Response;
  text: string;
  milliseconds: number;
  /** Address of the page that explains the error codes. */
  reference: string;
  codes: ConsoleView['codes'];
}

/** Shows status, body and headers, and for an error a link to its explanation. */
export function showAnswer(place: HTMLElement, { response, text, milliseconds, reference, codes }: Answer): void {
  const body = parseJson(text);
  const head = create('p', { className: 'answer-head' });
  const status = create('b', { className: 'code' }, `${response.status} ${response.statusText}`.trim());
  status.dataset.class = String(response.status)[0] ?? '';
  head.append(status, create('span', {}, `${Math.round(milliseconds)} ms`));
  const code = codes && typeof body === 'object' && body !== null ? Reflect.get(body, codes.field) : undefined;
  if (codes && typeof code === 'string' && Object.hasOwn(codes.anchors, code)) {
    const link = create('a', {}, `What to do about ${code}`);
    link.href = `${reference}#${encodeURIComponent(codes.anchors[code] ?? '')}`;
    head.append(link);
  }
  const headers = create('details', { className: 'fold' });
  const lines = [...response.headers].map(([name, value]) => `${name}: ${value}`);
  headers.append(
    create('summary', {}, lines.length === 1 ? '1 header' : `${lines.length} headers`),
    block(document.createTextNode(lines.join('\n'))),
  );
  const shown =
    body === undefined
      ? document.createTextNode(text === '' ? '(no body)' : text)
      : coloured(JSON.stringify(body, null, 2));
  place.replaceChildren(head, block(shown), headers);
}

/** Shows that no answer came. Browsers hide the reason from pages. */
export function showFailure(place: HTMLElement, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  const remedy =
    'Either nothing answered, or the server does not allow calls from browsers. Then use the curl command of the reference.';
  place.replaceChildren(
    create('p', { className: 'warning' }, `No answer: ${reason.replace(/\.$/, '')}.`),
    create('p', { className: 'note' }, remedy),
  );
}

function block(content: Node): HTMLElement {
  const pre = create('pre', { className: 'block' });
  pre.tabIndex = 0;
  pre.append(content);
  return pre;
}

/** Colours JSON text with the classes of the reference's samples. */
function coloured(json: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const [text, name, string] of json.matchAll(
    /("(?:[^"\\]|\\.)*")(?=:)|("(?:[^"\\]|\\.)*")|-?\d[\d.eE+-]*|true|false|null|[^"\dtfn-]+|./g,
  )) {
    const kind = name ? '' : string ? 's' : /^[-\dtfn]/.test(text) ? 'n' : '';
    fragment.append(kind === '' ? text : create('i', { className: kind }, text));
  }
  return fragment;
}
