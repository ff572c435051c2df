import type { Api, SecurityScheme } from '../../../../../scripts/generate/model/api.ts';
import { guideParts } from '../content/guides.ts';
import { plainBlocks, plainText } from '../markup/first-sentence.ts';
import { scriptData } from '../markup/script-data.ts';
import { consoleLink } from '../view/console/console-servers.ts';
import { credentialOf } from '../view/console/credential.ts';
import { languages } from '../view/languages.ts';
import type { OperationView } from '../view/operation-view.ts';
import type { SchemaView } from '../view/schema-view.ts';
import type { Site } from '../view/site.ts';
import { notesOn, type WebhookView } from '../view/webhook-view.ts';
import { packEntries } from './packed-entries.ts';
import { linkTo, PageEntries, type SearchEntry } from './page-entries.ts';

/** The search index, as a script so that it also works from a disk, where pages may not fetch files. */
export function searchScript(site: Site): string {
  return `self.searchIndex=${scriptData(packEntries(searchEntries(site)))};\n`;
}

/** Every page with its parts, in the order of the site. */
export function searchEntries(site: Site): SearchEntry[] {
  const { api, guides, operations, webhooks, schemas } = site;
  return [
    ['page', api.title, 'Overview', plainBlocks(api.description ?? api.summary ?? ''), 'index.html'],
    ...environmentEntries(site),
    ...guides.flatMap(({ page, title, text }): SearchEntry[] =>
      guideParts(text).map(({ id, title: heading, text: part }, index) =>
        index === 0
          ? ['page', title, 'Guide', plainBlocks(part), `${page}.html`]
          : ['section', heading, title, plainBlocks(part), linkTo(`${page}.html`, id)],
      ),
    ),
    ...operations.flatMap((view, index) => operationEntries(view, index === 0, api)),
    ...webhooks.flatMap(webhookEntries),
    ...schemas.flatMap(schemaEntries),
    [
      'page',
      'openapi.yaml',
      'For machines',
      'The whole OpenAPI document, also known as a Swagger file.',
      'openapi.yaml',
    ],
    ['page', 'postman.json', 'For machines', 'A collection for Postman, Bruno and Insomnia.', 'postman.json'],
    ...languageEntries(operations),
    ['page', 'llms.txt', 'For machines', 'All pages as Markdown, for language models.', 'llms.txt'],
  ];
}

/** One entry for the languages that load on demand, since each operation has them. */
function languageEntries([first]: readonly OperationView[]): SearchEntry[] {
  if (!first) return [];
  const text = `Samples in ${languages.join(', ')}: choose one under “More”, above the request.`;
  return [['sample', 'More languages', `${first.title} · Samples`, text, `${first.page}.html#sample-1`]];
}

function variableText({ environmentVariable: name }: SecurityScheme): string {
  return name === undefined ? '' : `Environment variable ${name}.`;
}

function environmentEntries({ api }: Site): SearchEntry[] {
  if (api.servers.length === 0) return [];
  const all = api.servers.map(({ name, url }) => `${name}: ${url}`).join(', ');
  return [
    ['section', 'Environments', 'Overview', `The base URL of each environment. ${all}`, 'index.html#environments'],
    ...api.servers.map(
      ({ name, url, description }): SearchEntry => [
        'section',
        name,
        'Overview · Environments',
        [url, plainText(description ?? '')].join(' '),
        linkTo('index.html', `environments.${name}`),
      ],
    ),
  ];
}

/** `isFirst` is whether it is the first operation, whose samples stand for those of all. */
function operationEntries(view: OperationView, isFirst: boolean, api: Api): SearchEntry[] {
  const { operation, title, page } = view;
  const entries = new PageEntries(`${page}.html`, title);
  const route = `${operation.method} ${operation.path}`;
  entries.add('page', title, route, plainBlocks(operation.description ?? route), '');
  for (const scheme of view.security) {
    const { name, in: place, form } = credentialOf(scheme);
    const text = [
      `Authentication by ${name} (${place}): ${form}.`,
      plainText(scheme.description ?? ''),
      variableText(scheme),
    ];
    entries.add('section', 'Authorization', title, text.join(' '), 'authorization');
  }
  for (const { title: group, fields } of view.parameters)
    for (const field of fields) entries.addField(field, '', group);
  const body = plainText(operation.requestBody?.description ?? '');
  if (view.bodies.length > 0) entries.add('section', 'Body', title, body, 'body');
  for (const { value } of view.bodies) entries.addParts(value, '', 'Body');
  for (const response of [...view.successes, ...view.errors]) entries.addResponse(response);
  if (view.errorBody) entries.addParts(view.errorBody, '', 'Errors');
  if (isFirst) entries.addSamples(view.samples);
  return [...entries.list, consoleEntry(view, api)];
}

function webhookEntries(view: WebhookView): SearchEntry[] {
  const { webhook, title, page } = view;
  const entries = new PageEntries(`${page}.html`, title);
  const { signed, retries } = notesOn(webhook);
  entries.add('page', title, 'Webhook', plainBlocks(`The webhook ${webhook.name}. ${webhook.description ?? ''}`), '');
  if (signed !== undefined) entries.add('section', 'Signature', title, plainText(signed), 'signature');
  for (const { title: group, fields } of view.parameters)
    for (const field of fields) entries.addField(field, '', group);
  for (const { value } of view.bodies) entries.addParts(value, '', 'Payload');
  for (const response of view.responses) entries.addResponse(response);
  entries.add('section', 'Retries', title, plainText(retries), 'retries');
  return entries.list;
}

function schemaEntries({ title, page, value }: SchemaView): SearchEntry[] {
  const entries = new PageEntries(`${page}.html`, title);
  entries.add('page', title, 'Schema', plainBlocks(value.description ?? ''), '');
  entries.addParts(value, '', '');
  return entries.list;
}

function consoleEntry(view: OperationView, api: Api): SearchEntry {
  const text = 'A console: fill the request in, then send it or copy it as code.';
  return ['page', `Try it: ${view.title}`, 'Console', text, consoleLink(view, api)];
}
