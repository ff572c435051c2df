import { firstSentence } from '../../markup/first-sentence.ts';
import type { FieldView, ValueView } from '../field-view.ts';

/** A field of a JSON body, as a form asks for it. */
export interface ConsoleInput {
  /** The members that lead to it; a number is a place in a list. */
  path: (string | number)[];
  /** Whether it stands below everything that leads to it. */
  required: boolean;
  kind: 'text' | 'number' | 'boolean' | 'list' | 'numbers';
  /** The first sentence of its description; may be empty. */
  help: string;
  /** The values that it may have, if they are listed. */
  options: { value: string; description?: string }[];
}

/** The most inputs that a form shows; the rest is for the JSON beside it. */
const mostInputs = 60;

/** The inputs for a body: every field without fields of its own, in the first item of a list, in every form. */
export function inputsOf(body: ValueView): ConsoleInput[] {
  const inputs = new Map<string, ConsoleInput>();
  collect(body, [], true, inputs);
  return [...inputs.values()].slice(0, mostInputs);
}

function collect(
  { fields, forms }: ValueView,
  path: (string | number)[],
  required: boolean,
  inputs: Map<string, ConsoleInput>,
): void {
  if (inputs.size >= mostInputs) return;
  for (const field of fields) if (!field.anyName) addField(field, path, required, inputs);
  // In a choice of forms, no field is certain.
  for (const form of forms) collect(form.value, path, false, inputs);
}

function addField(
  { name, required, value }: FieldView,
  parent: (string | number)[],
  inRequired: boolean,
  inputs: Map<string, ConsoleInput>,
): void {
  const isList = /\[\](?: \| null)?$/.test(value.type);
  const path = [...parent, name];
  const shown = value.sameAs?.view ?? value;
  if (shown.fields.length > 0 || shown.forms.length > 0) {
    collect(shown, isList ? [...path, 0] : path, required && inRequired, inputs);
    return;
  }
  const key = JSON.stringify(path);
  const kind = isList ? listKind(value.type) : shown.options ? 'text' : kindOf(value.type);
  if (kind === undefined || inputs.has(key)) return;
  const options = (shown.options?.options ?? []).map(({ value: option, description }) => ({
    value: option,
    ...(description === undefined ? {} : { description }),
  }));
  inputs.set(key, {
    path,
    required: required && inRequired,
    kind,
    help: firstSentence(value.description ?? ''),
    options,
  });
}

function listKind(type: string): ConsoleInput['kind'] {
  return /^(?:number|integer)\[\]/.test(type) ? 'numbers' : 'list';
}

/** Undefined for what has no text of one line, such as a map. */
function kindOf(type: string): ConsoleInput['kind'] | undefined {
  const [first = ''] = type.split(' | ');
  if (first === 'string') return 'text';
  if (first === 'number' || first === 'integer') return 'number';
  return first === 'boolean' ? 'boolean' : undefined;
}
