/** The title of a case that a server must accept: `accepts 100 items`. */
export function acceptedTitle(subject: string): string {
  return `accepts ${subject}`;
}

/** The title of a case that a server must refuse: `refuses 101 items (422)`, or without the statuses if there are none. */
export function refusedTitle(subject: string, statuses: readonly string[]): string {
  return statuses.length === 0 ? `refuses ${subject}` : `refuses ${subject} (${listed(statuses)})`;
}

/** The title of a case that a server may accept or refuse: `answers a null character (200, 400 or 422)`. */
export function answeredTitle(subject: string, statuses: readonly string[]): string {
  return `answers ${subject} (${listed(statuses)})`;
}

/** A string in quotes, with everything but ASCII escaped, so that readers can tell look-alikes apart. */
export function quoted(value: string): string {
  return JSON.stringify(value).replaceAll(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function listed(statuses: readonly string[]): string {
  const last = statuses.at(-1) ?? '';
  return statuses.length > 1 ? `${statuses.slice(0, -1).join(', ')} or ${last}` : last;
}
