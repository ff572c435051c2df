/** What a reader chose before; undefined where nothing was chosen or the browser keeps nothing. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice for the next visit, where the browser allows it. */
export function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(name, choice);
  } catch {
    // The choice then holds for this page.
  }
}
