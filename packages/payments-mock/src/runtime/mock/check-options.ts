/**
 * Checks the names of options, for callers without types.
 * @throws TypeError for a name that is not among `known`; lists them all.
 */
export function checkOptions(options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new TypeError(
    `"${unknown}" is not an option of the mock. Use ${known.slice(0, -1).join(', ')} or ${known.at(-1)}.`,
  );
}
