// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

const call = "/books \\\n    -H 'X-Api-Key: test'";

/** A call that the mock answers, as a line for a shell. `url` is the mock's address, without a trailing slash. */
export function exampleCall(url: string): string {
  return `curl -i ${url}${call}`;
}
