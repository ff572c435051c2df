/** The keywords that constrain values of one type. */
export const typed = {
  object: [
    ...['properties', 'required', 'additionalProperties', 'patternProperties', 'propertyNames'],
    ...['minProperties', 'maxProperties'],
  ],
  array: ['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems'],
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'format'],
} as const;

/** Constraints that no type can express. */
const asserting = [
  ...['not', 'if', 'then', 'else', 'contains', 'minContains', 'maxContains', 'dependentRequired', 'dependentSchemas'],
  ...['unevaluatedProperties', 'unevaluatedItems'],
];

/** Keywords without an effect on which values are valid (JSON Schema 2020-12, sections 8 and 9; OpenAPI 3.1, section 4.8.24). */
const annotating = [
  ...['title', 'description', 'deprecated', 'readOnly', 'writeOnly', 'default', 'examples', 'externalDocs', '$comment'],
  ...['discriminator', 'xml', 'contentEncoding', 'contentMediaType', 'contentSchema'],
  ...['$schema', '$id', '$anchor', '$dynamicAnchor', '$defs', '$vocabulary', 'definitions'],
];

const composing = ['type', 'enum', 'const', '$ref', 'allOf', 'anyOf', 'oneOf'];

/** All known keywords. */
export const known = new Set<string>([...Object.values(typed).flat(), ...asserting, ...annotating, ...composing]);
