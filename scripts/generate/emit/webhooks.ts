import { type File, header } from '../files.ts';
import type { Api, Webhook } from '../model/api.ts';
import type { Schema } from '../model/schema.ts';
import type { Names } from '../names.ts';
import { pascalCase } from '../spec/words.ts';
import { docComment, literal, propertyKey, quote } from './typescript.ts';
import { validatorNames } from './validators.ts';

/** A webhook whose payload is JSON. */
interface Readable extends Webhook {
  payload: Schema;
}

/** Emits the types, guards and the parser of what the API sends, into the types package. Nothing for an API that sends no JSON. */
export function emitWebhooks(api: Api, names: Names): File[] {
  const webhooks = api.webhooks.filter((webhook): webhook is Readable => webhook.payload !== undefined);
  if (webhooks.length === 0) return [];
  const content = printWebhooks(webhooks, validatorNames(api));
  return [{ path: `${names.generated.types}/webhooks.ts`, content: `${header}\n${content}` }];
}

function printWebhooks(webhooks: readonly Readable[], validators: ReadonlyMap<string, string>): string {
  const validatorOf = ({ payload }: Readable) =>
    payload.kind === 'reference' ? validators.get(payload.name) : undefined;
  const used = [...new Set(webhooks.flatMap((webhook) => validatorOf(webhook) ?? []))].sort();
  const isSigned = webhooks.some(({ signature }) => signature !== undefined);
  const options = isSigned ? 'SignedParseOptions' : 'UnsignedParseOptions';
  const property = webhooks[0]?.recognizedBy?.property;
  return `import type * as schemas from './index.ts';
${used.length === 0 ? '' : `import { ${used.join(', ')} } from './validators.ts';`}
import { type ${options}, parse, type WebhookTable } from '../runtime/webhooks/parse.ts';
import type { RawBody, WebhookHeaders } from '../runtime/webhooks/request.ts';

export type { ${options} } from '../runtime/webhooks/parse.ts';
export type { RawBody, WebhookHeaders } from '../runtime/webhooks/request.ts';
export { type SignatureOptions, verifySignature } from '../runtime/webhooks/signature.ts';
export { WebhookError, type WebhookIssue, type WebhookReason } from '../runtime/webhooks/webhook-error.ts';

/** The payload of each webhook, by its name. */
export interface WebhookPayloads {
${webhooks.map((webhook) => `${docComment(webhook.summary, webhook.description)}${propertyKey(webhook.name)}: ${typeOf(webhook)};\n`).join('')}}

/** The name of a webhook. */
export type WebhookName = keyof WebhookPayloads;

${docComment(`The payload of any webhook.${property === undefined ? '' : ` Its \`${property}\` tells which.`}`)}export type WebhookPayload = WebhookPayloads[WebhookName];

${webhooks.map((webhook) => printGuard(webhook, validatorOf(webhook))).join('\n')}
const table: WebhookTable = {
${property === undefined ? '' : `property: ${quote(property)},\n`}webhooks: {
${webhooks.map((webhook) => printEntry(webhook, validatorOf(webhook))).join('')}},
};

${docComment(documentParser(isSigned), '@throws WebhookError with every issue; it holds no secret.')}export function parseWebhook<Name extends WebhookName = WebhookName>(
  body: RawBody,
  headers: WebhookHeaders,
  options${isSigned ? '' : '?'}: ${options}<Name>,
): Promise<WebhookPayloads[Name]> {
  return parse(table, body, headers, options) as Promise<WebhookPayloads[Name]>;
}
`;
}

function documentParser(isSigned: boolean): string {
  const check = isSigned ? 'checks its signature' : 'checks its signature if you pass a secret';
  return `Reads a webhook from the raw body and the headers of a request: ${check}, parses the JSON, and validates the payload.`;
}

function typeOf({ payload }: Readable): string {
  if (payload.kind !== 'reference') return 'unknown';
  return `schemas.${payload.name}${payload.nullable ? ' | null' : ''}`;
}

function printGuard(webhook: Readable, validator: string | undefined): string {
  const { id, name, payload } = webhook;
  const type = typeOf(webhook);
  const isNull = payload.nullable ? 'value === null || ' : '';
  const test = validator === undefined ? `${payload.kind !== 'never'}` : `${isNull}${validator}(value).length === 0`;
  const parameter = validator === undefined ? '_value' : 'value';
  return `${docComment(`Returns whether \`value\` is a valid payload of the webhook \`${name}\`.`)}export function is${pascalCase(id)}(${parameter}: unknown): ${type === 'unknown' ? 'boolean' : `value is ${type}`} {
  return ${test};
}
`;
}

function printEntry({ name, payload, signature, recognizedBy }: Readable, validator: string | undefined): string {
  const validate =
    validator === undefined
      ? '() => []'
      : payload.nullable
        ? `(value) => (value === null ? [] : ${validator}(value))`
        : validator;
  const members = [
    `validate: ${validate}`,
    ...(recognizedBy ? [`values: ${literal(recognizedBy.values)}`] : []),
    ...(signature ? ['signed: true'] : []),
  ];
  return `${propertyKey(name)}: { ${members.join(', ')} },\n`;
}
