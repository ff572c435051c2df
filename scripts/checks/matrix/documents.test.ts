import { join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { kebabCase } from '../../generate/spec/words.ts';
import { type Outcome, tryDocuments } from './try-documents.ts';

// Documents that others publish on npm, without code that runs on installation.
const folder = join(root, 'scripts/node_modules');
const examples = (version: string, ...names: string[]) =>
  names.map((name) => `@readme/oas-examples/${version}/json/${name}.json`);

/** They compile, pass their suites, and have complete docs. */
const tried = [
  ...examples('3.0', 'callbacks', 'circular', 'complex-nesting', 'file-uploads', 'form-data'),
  ...examples('3.0', 'discriminators', 'polymorphism'),
  ...examples(
    '3.0',
    'circular-request-bodies',
    'link-example',
    'parameters-common',
    'readme-extensions',
    'request-examples',
  ),
  ...examples('3.0', 'schema-enums', 'schema-validation', 'server-path-level', 'server-variables', 'uspto'),
  ...examples('3.1', 'parameters-style', 'schema-validation-local', 'train-travel', 'webhooks'),
  '@figma/rest-api-spec/openapi/openapi.yaml',
  '@scalar/galaxy/dist/latest.yaml',
].map((path) => ({ path: relative(root, join(folder, path)), name: kebabCase(path) }));

let outcomes: Map<string, Outcome>;

beforeAll(async () => {
  outcomes = await tryDocuments(tried);
  // One program and one process for all, so that it is one wait; on a busy machine a long one.
}, 900_000);

test.each(tried)('$path works', ({ name }) => {
  const { refused, faults } = outcomes.get(name) ?? {};
  expect({ refused, faults }).toEqual({ refused: undefined, faults: [] });
});
