import { asList, asNode, type Node } from '../../spec/node.ts';
import { toPointer } from '../../spec/pointer.ts';
import { resolveComponent } from '../../spec/references.ts';
import { noteNewMembers } from '../annotations/new-members.ts';
import type { NamedSchema, Operation, Webhook } from '../api.ts';
import { OperationBuilder } from '../build-operation.ts';
import type { Building } from '../building.ts';
import { jsonContent } from '../json-content.ts';
import { type FoundWebhook, findWebhooks } from './find-webhooks.ts';
import { tellApart } from './tell-apart.ts';

/** Builds the requests that the API sends: webhooks, then callbacks. */
export function buildWebhooks(
  document: Node,
  operations: readonly Operation[],
  schemas: readonly NamedSchema[],
  building: Building,
): Webhook[] {
  const builder = new OperationBuilder(document, building);
  const ids = new Map(operations.map(({ pointer, id }) => [pointer, id]));
  const webhooks = findWebhooks(document).map((found): Webhook => {
    const { id, name, method, pathItem, pointer, callback } = found;
    const { pointer: at, method: verb, path: _path, ...built } = builder.build(name, method, pathItem, pointer);
    const sides = callback && {
      callback: { url: callback.url, operations: callback.operations.flatMap((operation) => ids.get(operation) ?? []) },
    };
    const webhook = {
      ...built,
      id,
      name,
      pointer: at,
      method: verb,
      ...sides,
      ...signatureOf(document, found, building),
    };
    const payload = webhook.requestBody && jsonContent(webhook.requestBody.contents)?.schema;
    return { ...webhook, ...(payload ? { payload } : {}) };
  });
  for (const [name, item] of Object.entries(asNode(document.webhooks)))
    noteNewMembers(
      asNode(item),
      ['query', 'additionalOperations'],
      toPointer(['webhooks', name]),
      building.diagnostics,
    );
  noteUnread(webhooks, building);
  const read = webhooks.filter(({ payload }) => payload !== undefined);
  const apart = tellApart(
    read.flatMap(({ payload }) => payload ?? []),
    schemas,
  );
  for (const [index, webhook] of read.entries())
    if (apart) webhook.recognizedBy = { property: apart.property, values: apart.values[index] ?? [] };
  return webhooks;
}

/**
 * A webhook is signed if the document says so: by `x-webhook-signature: standard-webhooks` on it, its path item or the document, by a header
 * parameter `webhook-signature`, or by a security requirement of its own for such a header. `x-webhook-signature: none` says that it is not.
 */
function signatureOf(
  document: Node,
  { method, pathItem, pointer }: FoundWebhook,
  building: Building,
): Pick<Webhook, 'signature'> {
  const operation = asNode(pathItem[method]);
  const key = 'x-webhook-signature';
  const stated = operation[key] ?? pathItem[key] ?? document[key];
  if (stated === 'standard-webhooks') return { signature: stated };
  if (stated === 'none') return {};
  if (stated !== undefined)
    building.diagnostics.note(
      'webhook-signature',
      `${pointer}/${method}`,
      `\`${key}\` has a value that is not known, so signatures are only checked if they are those of Standard Webhooks.`,
      `Write \`${key}: standard-webhooks\` or \`${key}: none\`.`,
    );
  const headers = [...asList(pathItem.parameters), ...asList(operation.parameters)].map(
    (parameter) => resolveComponent(document, parameter, '')[0],
  );
  const schemes = asNode(asNode(document.components).securitySchemes);
  const required = asList(operation.security).flatMap((requirement) => Object.keys(asNode(requirement)));
  const isSigned = [...headers, ...required.map((name) => resolveComponent(document, schemes[name], '')[0])].some(
    ({ in: place, name }) => place === 'header' && String(name).toLowerCase() === 'webhook-signature',
  );
  return isSigned ? { signature: 'standard-webhooks' } : {};
}

function noteUnread(webhooks: readonly Webhook[], { diagnostics }: Building): void {
  for (const { requestBody, payload, pointer } of webhooks) {
    if (requestBody === undefined || payload !== undefined) continue;
    const finding = 'The payload of a webhook is not JSON, so no parser is generated for it.';
    diagnostics.note(
      'webhook-media-type',
      `${pointer}/requestBody`,
      finding,
      'Describe it as `application/json` as well.',
    );
  }
}
