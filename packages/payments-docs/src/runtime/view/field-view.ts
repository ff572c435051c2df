/**
 * The view: what the pages say about a schema, as plain data between the model and its forms (HTML, Markdown, search). References are
 * followed, `allOf` is merged, and every part that a reader may want to point at has an id.
 */

/** A named place for a value: a property, a parameter, a header. */
export interface FieldView {
  /** Anchor on its page, such as `body.shelf.name`. */
  id: string;
  name: string;
  /** Whether `name` stands for any name, as the keys of a map do. */
  anyName: boolean;
  required: boolean;
  value: ValueView;
}

/** What a value may be. */
export interface ValueView {
  /** In the words of TypeScript, such as `enum<string>[] | null`. */
  type: string;
  /** Markdown. */
  description?: string;
  deprecated: boolean;
  /** Limits, default, example and so on. */
  facts: Fact[];
  options?: OptionsView;
  /** Properties; of the items, when the value is a list. */
  fields: FieldView[];
  /** The forms that an object may take (`oneOf`, `anyOf`). */
  forms: FormView[];
  /** Names of properties that must be absent. */
  refused: string[];
  /** The field that says it all already, for a value that holds itself. */
  sameAs?: { id: string; name: string };
}

/** `label` names what `text` or the literals in `code` are; alone, `text` speaks for itself. */
export interface Fact {
  label?: string;
  text?: string;
  code?: string[];
}

/** The values of an enum. */
export interface OptionsView {
  /** Whether other values are valid too. */
  open: boolean;
  /** Whether the list is what the reader came for, and so stands unfolded. */
  unfolded: boolean;
  options: { id: string; value: string; description?: string }[];
}

export interface FormView {
  id: string;
  name: string;
  value: ValueView;
}
