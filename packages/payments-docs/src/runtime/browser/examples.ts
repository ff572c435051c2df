/** Choosing an example shows it in every sample that has it. */
export function startExamples(): void {
  for (const group of document.querySelectorAll<HTMLElement>('.samples')) {
    for (const panel of group.querySelectorAll<HTMLElement>('.panel')) show(panel, undefined);
    group.dataset.ready = '';
  }
  for (const choice of document.querySelectorAll<HTMLSelectElement>('[data-examples]')) {
    const scope = choice.closest<HTMLElement>('.panel, .samples');
    choice.addEventListener('change', () => {
      if (!scope) return;
      const panels = scope.matches('.panel') ? [scope] : scope.querySelectorAll<HTMLElement>('.panel');
      for (const panel of panels) show(panel, choice.value);
    });
  }
}

/** The example of that name; the current one if the panel has none. */
function show(panel: HTMLElement, name: string | undefined): void {
  const figures = [...panel.querySelectorAll<HTMLElement>('figure[data-example]')];
  const wanted = figures.find((figure) => figure.dataset.example === name) ?? figures.find((figure) => !figure.hidden);
  for (const figure of figures) figure.hidden = figure !== wanted;
}
