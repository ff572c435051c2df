import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { readSpec } from './read.ts';

test('every place of the document is traced to the line that says it', async () => {
  const { places } = await readSpec(join(root, 'spec/openapi.yaml'));
  const want: [pointer: string, file: string, inFile: string][] = [
    ['/info/title', 'spec/openapi.yaml', '/info/title'],
    [
      '/components/schemas/BillingAddress/properties/city',
      'spec/components/schemas/BillingAddress.yaml',
      '/properties/city',
    ],
    ['/paths/~1payments/post/responses/200', 'spec/paths/payments.yaml', '/post/responses/200'],
    ['/components/responses/BadRequest/content', 'spec/components/responses/BadRequest.yaml', '/content'],
    ['/components/schemas/Currency/enum/3', 'spec/components/schemas/Currency.yaml', '/enum/3'],
  ];
  for (const [pointer, file, inFile] of want) expect(places(pointer)).toMatchObject({ file, pointer: inFile });
  expect(places('/components/schemas/Currency/enum/3').line).toBe(11);
});
