import type { Message } from '../exchange/request.ts';
import { hideSecrets } from '../exchange/secrets.ts';
import type { Exchange, Target } from '../exchange/target.ts';

/** The exchanges of a run as an HTTP archive (HAR 1.2), which browsers and proxies open. Contains no credential. */
export function harOf(
  exchanges: readonly Exchange[],
  target: Target,
  creator: { name: string; version: string },
  nameOf: (exchange: Exchange) => string,
): string {
  const entries = exchanges.map((exchange) => entryOf(exchange, target, nameOf(exchange)));
  return `${JSON.stringify({ log: { version: '1.2', creator, entries } }, null, 2)}\n`;
}

function entryOf({ message, received, started }: Exchange, target: Target, comment: string) {
  const clean = (text: string): string => hideSecrets(text, target);
  const common = { httpVersion: 'HTTP/1.1', cookies: [], headersSize: -1 };
  const isReply = !('failure' in received);
  const body = isReply ? new TextDecoder().decode(received.body) : '';
  return {
    startedDateTime: new Date(started).toISOString(),
    time: received.milliseconds,
    request: {
      ...common,
      method: message.method,
      url: clean(shown(target.baseUrl + message.path, target)),
      headers: Object.entries(message.headers).map(([name, value]) => ({ name, value: clean(shown(value, target)) })),
      queryString: [...new URL(target.baseUrl + message.path).searchParams].map(([name, value]) => ({
        name,
        value: clean(shown(value, target)),
      })),
      bodySize: -1,
      ...postDataOf(message, clean),
    },
    response: {
      ...common,
      status: isReply ? received.status : 0,
      statusText: isReply ? '' : clean(received.failure),
      headers: isReply ? [...received.headers].map(([name, value]) => ({ name, value: clean(value) })) : [],
      content: {
        size: isReply ? received.body.length : 0,
        mimeType: (isReply && received.headers.get('content-type')) || '',
        text: clean(body),
      },
      redirectURL: (isReply && received.headers.get('location')) || '',
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: received.milliseconds, receive: 0 },
    comment,
  };
}

function postDataOf({ headers, body }: Message, clean: (text: string) => string): { postData?: object } {
  if (body === undefined) return {};
  const mimeType = headers['content-type'] ?? '';
  if ('text' in body) return { postData: { mimeType, params: [], text: clean(body.text) } };
  const text = Buffer.from(body.bytes, 'hex').toString('base64');
  return { postData: { mimeType, params: [], text, comment: 'base64' } };
}

/** The placeholder of a credential as the name of its variable. */
function shown(text: string, { tokenVariable }: Target): string {
  return text.replaceAll(/\{(?:base64 )?(?:\w+ )?token\}/g, `[${tokenVariable}]`);
}
