import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { lendingDocument } from '../../testing/lending.ts';
import { readSpec } from './read.ts';

test('finds the file and line of every place of the document', async () => {
  const { places } = await readSpec(lendingDocument);
  const want: [pointer: string, file: string, inFile: string][] = [
    ['/info/title', 'openapi.yaml', '/info/title'],
    ['/components/schemas/Address/properties/city', 'components/schemas/Address.yaml', '/properties/city'],
    ['/paths/~1loans/post/responses/200', 'paths/loans.yaml', '/post/responses/200'],
    ['/components/responses/BadRequest/content', 'components/responses/BadRequest.yaml', '/content'],
    ['/components/schemas/Country/enum/1', 'components/schemas/Country.yaml', '/enum/1'],
  ];
  const folder = relative(root, lendingDocument).replace('openapi.yaml', '');
  for (const [pointer, file, inFile] of want)
    expect(places(pointer)).toMatchObject({ file: folder + file, pointer: inFile });
  expect(places('/components/schemas/Country/enum/1').line).toBe(6);
});
