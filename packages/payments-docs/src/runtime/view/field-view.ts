/**
 * The view: a schema as pages show it, as plain data between the model and the output (HTML, Markdown, search). References are resolved,
 * `allOf` is merged, and every part that a reader may want to link to has an id.
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

/** A value. */
export interface ValueView {
  /** In TypeScript notation, such as `enum<string>[] | null`. */
  type: string;
  /** Markdown. */
  description?: string;
  deprecated: boolean;
  /** Limits, default, example and so on. */
  facts: Fact[];
  options?: OptionsView;
  /** The properties, or those of the items if the value is a list. */
  fields: FieldView[];
  /** The forms that an object may take (`oneOf`, `anyOf`). */
  forms: FormView[];
  /** Names of properties that must be absent. */
  refused: string[];
  /** The place on the page that has shown these fields or options; without a view if it is around this one. */
  sameAs?: { id: string; view?: ValueView };
  /** The page that shows its fields: a path within the site, without extension, as `schemas/book`. */
  schema?: { title: string; page: string };
}

/** `label` describes `text` or the literals in `code`; `text` may stand without one. */
export interface Fact {
  label?: string;
  text?: string;
  code?: string[];
}

/** The values of an enum. */
export interface OptionsView {
  /** Whether other values are valid too. */
  open: boolean;
  /** Whether the list is unfolded, because readers look for it. */
  unfolded: boolean;
  options: { id: string; value: string; description?: string }[];
}

export interface FormView {
  id: string;
  name: string;
  value: ValueView;
}

/** What a value has in common with its `sameAs`. */
export function sharedOf({ view }: NonNullable<ValueView['sameAs']>): 'fields' | 'options' {
  return view?.options && view.fields.length === 0 ? 'options' : 'fields';
}
