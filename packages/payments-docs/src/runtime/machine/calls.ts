import { Samples } from '../../../../../scripts/generate/cases/samples/sample.ts';
import { type Call, callsOf, headersOf, urlOf } from '../../../../../scripts/generate/emit/samples/call.ts';
import { scriptData } from '../markup/script-data.ts';
import { credentialOf } from '../view/console/credential.ts';
import type { Site } from '../view/site.ts';

/** A request as a HAR file has it (HTTP Archive 1.2, `request`), as far as it is printed. */
export interface HarRequest {
  method: string;
  url: string;
  headers: { name: string; value: string }[];
  postData?: { mimeType: string; text: string };
}

/** The requests of the samples by page, each with the name of its example. */
export interface Calls {
  [page: string]: { example: string; request: HarRequest }[];
}

/** The requests that a page can show in more languages, as a script that loads when the reader asks for one. */
export function callsScript({ api, operations }: Pick<Site, 'api' | 'operations'>): string {
  const samples = Samples.for(api);
  const calls: Calls = Object.fromEntries(
    operations.map(({ page, operation }) => [
      page,
      callsOf(operation, api, samples, () => {})
        .filter(({ body }) => body === undefined || body.kind === 'json' || body.kind === 'text')
        .map((call) => ({ example: call.example, request: harOf(call) })),
    ]),
  );
  return `self.calls=${scriptData(calls)};\n`;
}

function harOf(call: Call): HarRequest {
  const { operation, body, schemes } = call;
  const secrets = schemes.flatMap((scheme) => {
    const { in: place, name, prefix } = credentialOf(scheme);
    if (place === 'query') return [];
    return [place === 'header' ? { name, value: `${prefix}YOUR_KEY` } : { name: 'Cookie', value: `${name}=YOUR_KEY` }];
  });
  const headers = headersOf(call).map(([name, value]) => ({ name, value }));
  const type = body ? [{ name: 'Content-Type', value: body.mediaType }] : [];
  return {
    method: operation.method,
    url: urlOf(call),
    headers: [...secrets, ...type, ...headers],
    ...(body ? { postData: { mimeType: body.mediaType, text: textOf(body) } } : {}),
  };
}

function textOf({ kind, value }: NonNullable<Call['body']>): string {
  return kind === 'text' && typeof value === 'string' ? value : JSON.stringify(value);
}
