/** The reader's earlier choice; undefined if there is none or the browser stores nothing. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a choice for the next visit, if the browser allows it. */
export function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(name, choice);
  } catch {
    // The choice then applies to this page only.
  }
}
