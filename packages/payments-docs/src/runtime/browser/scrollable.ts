/** Code that is wider or higher than its box can be reached and scrolled with the keyboard; any other is no stop on the way. */
export function startScrollable(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = target;
      const scrolls = scrollWidth > clientWidth || scrollHeight > clientHeight;
      const title = target.closest('figure')?.querySelector('figcaption')?.textContent ?? 'Code';
      for (const [name, value] of Object.entries({ tabindex: '0', role: 'group', 'aria-label': title })) {
        if (scrolls) target.setAttribute(name, value);
        else target.removeAttribute(name);
      }
    }
  });
  for (const block of document.querySelectorAll('pre')) observer.observe(block);
}
