import { type Content, type Html, html } from '../markup/html.ts';

/** One of several panels in the same place. */
export interface Tab {
  /** Id of the panel. */
  id: string;
  label: Html;
  panel: Content;
}

/**
 * Panels of which one is shown. The tabs work with JavaScript (browser/tabs.ts), which also relates them to their panels; without it they
 * are hidden and all panels show. `remember` names a choice that applies to other pages too.
 */
export function renderTabs(
  name: string,
  tabs: readonly Tab[],
  options: { remember?: string; beside?: Html } = {},
): Html {
  const { remember, beside } = options;
  const list = tabs.map(({ label }) => html`<button type="button" role="tab">${label}</button>`);
  const panels = tabs.map(
    ({ id, panel }) => html`<div class="panel" id="${id}">${panel}</div>
`,
  );
  return html`<div class="tabs"${remember && html` data-remember="${remember}"`}><div class="tab-bar"><div class="tab-list" role="tablist" aria-label="${name}">${list}</div>${beside}</div>
${panels}</div>`;
}
