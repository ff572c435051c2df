/** Pages, webhooks, forms and styles of parameters, which this API does not have: a part of the program, bundled from the sources of the library. */
import { LibraryClient } from '@library/library-client';
import { parseWebhook } from '@library/library-types/webhooks';
import { Client } from '../../src/runtime/call/client.ts';
import { prepare } from '../../src/runtime/request/prepare.ts';

const secret = 'bGlicmFyeSBzZWNyZXQ=';

/** Sends a form, an upload and parameters. */
class FormClient extends Client {
  constructor(fetch: (request: Request) => Promise<Response>) {
    const operations = {
      'POST /forms': { mediaType: 'application/x-www-form-urlencoded' },
      'POST /files': {
        mediaType: 'multipart/form-data',
        fields: { 'multipart/form-data': [{ name: 'scan', isFile: true, mediaType: 'text/plain' }] },
      },
      'GET /shelves/{row}': {
        parameters: [
          { name: 'row', in: 'path' as const, style: 'matrix' as const },
          { name: 'tags', in: 'query' as const, style: 'pipeDelimited' as const, explode: false },
        ],
      },
    };
    const environments = { main: 'https://library.test' };
    super({ environments, headers: {}, operations, prepare }, { fetch, dangerouslyAllowBrowser: true });
  }
  readonly send = (method: string, path: string, init: object) => this.call(method, path, init);
}

/** Runs in process, and returns plain data. */
export async function runLibrary(): Promise<Record<string, unknown>> {
  const sent: string[] = [];
  const forms = new FormClient(async (request) => {
    const type = request.headers.get('content-type')?.split(';')[0] ?? '';
    const boundary = request.headers.get('content-type')?.split('boundary=')[1];
    const text = (await request.text()).replaceAll('\r\n', '\n');
    sent.push(`${request.method} ${new URL(request.url).pathname}${new URL(request.url).search} ${type}`.trim());
    if (text !== '') sent.push(boundary ? text.replaceAll(boundary, '---').trim() : text);
    return Response.json({});
  });
  await forms.send('POST', '/forms', { body: { title: 'Emma & co', pages: 474 } });
  await forms.send('POST', '/files', { body: { scan: new Blob(['page']), title: 'Emma' } });
  await forms.send('GET', '/shelves/{row}', { params: { path: { row: [1, 2] }, query: { tags: ['a', 'b'] } } });
  return { pages: await pages(), webhooks: await webhooks(), forms: sent };
}

async function pages(): Promise<string[]> {
  const book = { title: 'Emma', binding: 'hard', tags: {} };
  const answers = [
    [
      { ...book, id: 'b_1' },
      { ...book, id: 'b_2' },
    ],
    [{ ...book, id: 'b_3' }],
    [],
  ];
  const fetch = async () => Response.json(answers.shift());
  const client = new LibraryClient({ apiKey: 'key', dangerouslyAllowBrowser: true, fetch });
  const ids: string[] = [];
  for await (const { id } of client.books.listAll()) ids.push(id);
  return ids;
}

/** A right signature by the scheme of the document, and a wrong one. */
async function webhooks(): Promise<string[]> {
  const body = JSON.stringify({ type: 'book.added', data: { id: 'b_0f', title: 'Emma' } });
  const timestamp = `${Math.floor(Date.now() / 1000)}`;
  const bytes = Uint8Array.from(atob(secret), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`msg_1.${timestamp}.${body}`));
  const signature = `v1,${btoa(String.fromCharCode(...new Uint8Array(signed)))}`;
  const read = (text: string) =>
    parseWebhook(
      text,
      { 'webhook-id': 'msg_1', 'webhook-timestamp': timestamp, 'webhook-signature': signature },
      { secret: `whsec_${secret}` },
    ).then(
      ({ type }) => type,
      (error: Error) => error.name,
    );
  return [await read(body), await read(`${body} `)];
}
