/** Keywords that say something about a value. A schema with several groups of them is an intersection. */
export const typed = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'format'],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
  object: ['properties', 'required', 'additionalProperties', 'propertyNames', 'minProperties', 'maxProperties'],
} as const;

const annotations = [
  'title',
  'description',
  'deprecated',
  'readOnly',
  'writeOnly',
  'default',
  'example',
  'examples',
  'externalDocs',
  '$comment',
  'discriminator',
  'xml',
];
const composing = ['type', 'enum', 'const', '$ref', 'allOf', 'anyOf', 'oneOf'];
/** Every keyword that the model can express or that says nothing about values. */
export const known = new Set<string>([...Object.values(typed).flat(), ...annotations, ...composing]);
