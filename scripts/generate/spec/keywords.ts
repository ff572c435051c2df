/**
 * Which members of an OpenAPI object hold what. A walk over a document must not take the name of a property, such as
 * `default`, for a keyword, nor look into data.
 */

/** Their value is data, in which nothing is a keyword. */
export const dataKeywords: ReadonlySet<string> = new Set(['value', 'default', 'const', 'enum', 'example']);

/** Their value is a map from names to objects whose members are keywords again. The order of these names says nothing. */
export const unorderedMaps: ReadonlySet<string> = new Set([
  'paths',
  'schemas',
  'parameters',
  'headers',
  'securitySchemes',
  'requestBodies',
  'responses',
  'links',
  'callbacks',
  'pathItems',
  'content',
  'patternProperties',
  'dependentSchemas',
  '$defs',
  'mapping',
  'webhooks',
  'encoding',
  'scopes',
]);

/** Likewise, but the order is the one in which people read the names. */
export const orderedMaps: ReadonlySet<string> = new Set(['properties', 'examples', 'x-enumDescriptions', 'variables']);
