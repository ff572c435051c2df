import { expect, test } from 'vitest';
import { componentFileName } from './component-file-name.ts';
import { lintWith } from './testing/lint-with.ts';

test('reports names that are not in PascalCase, once, and files with another name than their component', async () => {
  const want = [
    'openapi.yaml:7 The component schema `Order` is in a file named `Purchase`. Give both the same name.',
    'openapi.yaml:9 The component schema `order_line` is not in PascalCase. Rename it and its file to `OrderLine`.',
    'postal-address.yaml:1 The component schema `postal-address` is not in PascalCase. Rename it and its file to `PostalAddress`.',
  ];
  const document = `openapi: 3.1.0
components:
  schemas:
    Buyer:
      properties:
        address: { $ref: postal-address.yaml }
    Order:
      $ref: ./Purchase.yaml
    order_line:
      properties:
        address: { $ref: postal-address.yaml }
`;
  const files = { 'openapi.yaml': document, 'postal-address.yaml': 'type: object', 'Purchase.yaml': 'type: object' };
  expect((await lintWith(componentFileName, files)).sort()).toEqual(want.sort());
});

test('accepts components named like their files, and any name for other files', async () => {
  const document = `openapi: 3.1.0
paths:
  /things:
    $ref: things-path.yaml
components:
  schemas:
    Thing:
      $ref: Thing.yaml
    Part:
      properties:
        thing: { $ref: Thing.yaml }
        name: { $ref: '#/components/schemas/Thing/properties/name' }
`;
  const files = {
    'openapi.yaml': document,
    'things-path.yaml': 'get: { summary: Things }',
    'Thing.yaml': 'properties: { name: { type: string } }',
  };
  expect(await lintWith(componentFileName, files)).toEqual([]);
});
