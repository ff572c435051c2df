import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

/** The module that Ajv generates for the check of a request. */
export async function ajvStandalone(): Promise<string> {
  const document = import.meta.resolve('@scope/payments-types/openapi.json');
  const code = { source: true, esm: true };
  const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false, loopEnum: 1000, code });
  ajv.addSchema(JSON.parse(await readFile(new URL(document), 'utf8')), 'document');
  const check = ajv.compile({ $ref: 'document#/components/schemas/CreatePaymentRequest' });
  return standalone.default(ajv, check);
}
