import { type Html, html } from '../markup/html.ts';

/** The method of an operation, coloured by what it does. */
export function renderMethod(method: string): Html {
  return html`<b class="method ${method}">${method}</b>`;
}
