import type { Api, Content, Example } from '../../model/api.ts';
import { certifierOf } from './certify.ts';
import { Samples } from './sample.ts';

export type AnswerBody = Pick<Example, 'name' | 'value'>;

/**
 * The bodies that may answer, in JSON: the valid examples in the document's order, else one made from the schema. Empty if none can be made,
 * as of a schema that allows nothing.
 */
export function answerBodies({ schema, examples }: Content, api: Api): AnswerBody[] {
  const isValid = (value: AnswerBody['value']) => certifierOf(api.document).valid(schema.pointer, value);
  const valid = examples.filter(({ value }) => isValid(value));
  if (valid.length > 0) return valid;
  const made = schema.examples.find(isValid) ?? Samples.for(api).of(schema, 'all');
  return made === undefined ? [] : [{ name: 'made', value: made }];
}
