import type { Schema } from '../../model/schema.ts';
import type { Helper } from './imports.ts';

/** The context in which the body of one check is printed. */
export interface Scope {
  /** The name of the component that is checked, if it is one. */
  component?: string;
  /** An expression that checks the expression `value`; undefined if every value is valid. `part` names the schema inside this one. */
  judge(schema: Schema, value: string, part: string, siblings?: readonly Schema[]): string | undefined;
  /** Declares a constant before the function and returns its name, which ends in `suffix`. */
  constant(suffix: string, value: string): string;
  /** Imports a helper and returns its name. */
  use(helper: Helper): Helper;
  /** Imports the list of a component's values and returns its name. */
  useList(component: string): string;
  lookup(name: string): Schema | undefined;
  /** Notes something about the schema. */
  note(code: string, finding: string, remedy: string): void;
}
