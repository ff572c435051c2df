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
  const types = typesOf(webhooks);
  const typeOf = ({ payload }: Readable) => {
    const name = payload.kind === 'reference' ? types.get(payload.name) : undefined;
    return name === undefined ? 'unknown' : `${name}${payload.nullable ? ' | null' : ''}`;
  };
  const imported = [...types].map(([name, local]) => (name === local ? name : `${name} as ${local}`));
  return `${imported.length === 0 ? '' : `import type { ${imported.join(', ')} } from './index.ts';`}
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

${webhooks.map((webhook) => printGuard(webhook, typeOf(webhook), validatorOf(webhook))).join('\n')}
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

/** The names that the file uses itself, besides those of guards and validators. */
const own = new Set(
  'Name ParseOptions Promise RawBody SignatureOptions SignedParseOptions UnsignedParseOptions WebhookError WebhookHeaders WebhookIssue WebhookName WebhookPayload WebhookPayloads WebhookReason WebhookTable parse parseWebhook table verifySignature'.split(
    ' ',
  ),
);

/** The types of the payloads by their names, each with the name that the file uses for it. */
function typesOf(webhooks: readonly Readable[]): Map<string, string> {
  const names = new Set(webhooks.flatMap(({ payload }) => (payload.kind === 'reference' ? payload.name : [])));
  const taken = new Set([...own, ...names]);
  return new Map(
    [...names].sort().map((name) => {
      let local = name;
      for (
        let count = 1;
        own.has(local) || /^(is|validate)\P{Ll}/u.test(local) || (local !== name && taken.has(local));
        count += 1
      )
        local = `Payload${count}${name}`;
      taken.add(local);
      return [name, local];
    }),
  );
}

function printGuard({ id, name, payload }: Readable, type: string, validator: string | undefined): string {
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
