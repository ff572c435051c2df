// Copied from scripts/generate/cases/requests/variation.ts by `pnpm generate`. Do not edit.

/** How a request differs from a valid one, whatever the operation. Null removes a header or a parameter. */
export interface Variation {
  method?: string;
  path?: string;
  /** A body as text, or as bytes in hexadecimal digits. */
  text?: string;
  bytes?: string;
  /**
   * `{token}` stands for the valid credential, `{shortened token}` for one without its last character, `{altered token}` for one with another
   * last character, `{swapped token}` for one with upper and lower case swapped.
   */
  headers?: { [name: string]: string | null };
  /** By location and name, such as `query limit`. */
  parameters?: { [locationAndName: string]: string | null };
}

/** A variation with the subject of its title, which is unique in its list. */
export type Named = readonly [subject: string, variation: Variation];
