import type { Calls } from '../../machine/calls.ts';
import { type Language, languages } from '../../view/languages.ts';
import { loadScripts } from '../load-scripts.ts';
import { recall } from '../memory.ts';
import { addTab, choose } from '../tabs.ts';
import type { printCall } from './print-call.ts';

declare global {
  interface Window {
    /** Present when `assets/calls.js` has loaded. */
    calls?: Calls;
    /** Present when `assets/languages.js` has loaded. */
    printCall?: typeof printCall;
  }
}

/** The list of more languages beside the samples. The choice applies to other pages too. */
export function startMoreLanguages(): void {
  const remembered = languages.find((language) => language === recall('language'));
  for (const list of document.querySelectorAll<HTMLSelectElement>('[data-more-languages]')) {
    for (const language of languages) list.add(new Option(language));
    list.addEventListener('change', () => {
      const chosen = languages.find((language) => language === list.value);
      if (chosen) show(list, chosen);
      list.value = '';
    });
    if (remembered) show(list, remembered);
  }
}

async function show(list: HTMLSelectElement, language: Language): Promise<void> {
  const tabs = list.closest<HTMLElement>('.tabs');
  await loadScripts(['calls', 'languages']);
  const { calls, printCall } = self;
  const own = calls?.[list.dataset.moreLanguages ?? ''] ?? [];
  if (!tabs || !printCall || own.length === 0) return;
  const existing = [...tabs.querySelectorAll<HTMLElement>('[role=tab]')].find((tab) => tab.textContent === language);
  if (existing) {
    choose(existing);
    return;
  }
  const figures = own.map(({ example, request }) =>
    figureOf(`${language} · ${example}`, example, printCall(language, request)),
  );
  const wanted = tabs.closest('.samples')?.querySelector<HTMLSelectElement>('[data-examples]')?.value;
  const first = figures.find(({ dataset }) => dataset.example === wanted) ?? figures[0];
  for (const figure of figures) figure.hidden = figure !== first;
  choose(addTab(tabs, `sample-${languages.indexOf(language)}-more`, language, figures));
}

function figureOf(title: string, example: string, code: string): HTMLElement {
  const figure = Object.assign(document.createElement('figure'), { className: 'code-block' });
  figure.dataset.example = example;
  const block = Object.assign(document.createElement('pre'), { tabIndex: 0, role: 'group', ariaLabel: title });
  block.append(Object.assign(document.createElement('code'), { textContent: code }));
  figure.append(block);
  return figure;
}
