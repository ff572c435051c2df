import { recall, remember } from './memory.ts';

/** Makes the tabs of the page work (ARIA Authoring Practices, tabs pattern). */
export function startTabs(): void {
  for (const tabs of document.querySelectorAll<HTMLElement>('.tabs')) {
    const buttons = buttonsOf(tabs);
    const panels = tabs.querySelectorAll<HTMLElement>(':scope > .panel');
    for (const [index, panel] of panels.entries()) relate(buttons[index], panel);
    const remembered = tabs.dataset.remember && recall(tabs.dataset.remember);
    select(buttons.find((button) => button.textContent === remembered) ?? buttons[0]);
    tabs.dataset.ready = '';
    for (const button of buttons) bind(tabs, button);
  }
}

function relate(button: HTMLElement | undefined, panel: HTMLElement): void {
  if (!button) return;
  button.id = `${panel.id}-tab`;
  button.setAttribute('aria-controls', panel.id);
  panel.role = 'tabpanel';
  panel.setAttribute('aria-labelledby', button.id);
}

function bind(tabs: HTMLElement, button: HTMLElement): void {
  button.addEventListener('click', () => choose(button));
  button.addEventListener('keydown', (event) => {
    const buttons = buttonsOf(tabs);
    const index = buttons.indexOf(button);
    const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 }[event.key];
    const target = next === undefined ? undefined : buttons.at(next % buttons.length);
    if (!target) return;
    event.preventDefault();
    choose(target);
    target.focus();
  });
  // The browser's own search found text in a hidden panel.
  panelOf(button)?.addEventListener('beforematch', () => select(button));
}

/** Adds a tab with its panel to the end, and returns its button. */
export function addTab(tabs: HTMLElement, id: string, label: string, content: readonly Node[]): HTMLElement {
  const panel = Object.assign(document.createElement('div'), { className: 'panel', id });
  panel.append(...content);
  const button = Object.assign(document.createElement('button'), { type: 'button', role: 'tab' });
  relate(button, panel);
  button.textContent = label;
  tabs.querySelector(':scope > .tab-bar > [role=tablist]')?.append(button);
  tabs.append(panel);
  bind(tabs, button);
  return button;
}

/** Shows the panels around an element, and the element if it is a panel. */
export function selectAround(element: Element): void {
  for (let panel = element.closest('.panel'); panel; panel = panel.parentElement?.closest('.panel') ?? null) {
    select(document.getElementById(`${panel.id}-tab`));
  }
}

/** Selects a tab as its reader does: the choice is remembered, and applies to its whole group. */
export function choose(button: HTMLElement): void {
  select(button);
  scrollIntoBar(button);
  const group = button.closest<HTMLElement>('.tabs')?.dataset.remember;
  if (!group) return;
  remember(group, button.textContent);
  for (const tabs of document.querySelectorAll<HTMLElement>(`.tabs[data-remember="${group}"]`)) {
    select(buttonsOf(tabs).find((other) => other.textContent === button.textContent));
  }
}

function select(button: HTMLElement | null | undefined): void {
  const tabs = button?.closest<HTMLElement>('.tabs');
  if (!button || !tabs) return;
  for (const other of buttonsOf(tabs)) {
    const selected = other === button;
    other.setAttribute('aria-selected', String(selected));
    other.tabIndex = selected ? 0 : -1;
    if (selected) panelOf(other)?.removeAttribute('hidden');
    // The browser's own search still finds text that is hidden this way.
    else panelOf(other)?.setAttribute('hidden', 'until-found');
  }
}

/** A narrow bar scrolls sideways; the page must not move with it. */
function scrollIntoBar(button: HTMLElement): void {
  const bar = button.parentElement;
  if (!bar) return;
  const { offsetLeft, offsetWidth } = button;
  if (offsetLeft < bar.scrollLeft) bar.scrollLeft = offsetLeft;
  else if (offsetLeft + offsetWidth > bar.scrollLeft + bar.clientWidth)
    bar.scrollLeft = offsetLeft + offsetWidth - bar.clientWidth;
}

/** The buttons of these tabs, not of tabs inside their panels. */
function buttonsOf(tabs: HTMLElement): HTMLElement[] {
  return [...tabs.querySelectorAll<HTMLElement>(':scope > .tab-bar [role=tab]')];
}

function panelOf(button: HTMLElement): HTMLElement | null {
  return document.getElementById(button.getAttribute('aria-controls') ?? '');
}
