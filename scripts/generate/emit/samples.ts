import { Samples } from '../cases/samples/sample.ts';
import { type File, header } from '../files.ts';
import type { Api, CodeSample, Operation } from '../model/api.ts';
import type { Names } from '../names.ts';
import type { Note } from '../spec/diagnostics.ts';
import { kebabCase } from '../spec/words.ts';
import { methodOf } from './client/resources.ts';
import { type Call, callsOf } from './samples/call.ts';
import { clientSample, errorSample, pagesSample } from './samples/client.ts';
import { curlSample } from './samples/curl.ts';
import { fetchSample } from './samples/fetch.ts';
import { webhookSample } from './samples/webhook.ts';

/** Code that calls the API, for readers to copy. */
export interface Sample {
  /** Id of the operation. */
  operation: string;
  /** Name of the example that it sends; absent if it does not belong to one. */
  example?: string;
  /** Its kind: with the client, for all pages of a list, plain `fetch`, curl, the client with error handling, or the document's own. */
  kind: 'client' | 'pages' | 'fetch' | 'curl' | 'errors' | 'own';
  /** Its label in a list of samples. */
  label: string;
  /** The extension of the language's files, such as `ts` or `sh`. */
  extension: string;
  code: string;
}

const extensions: { [language: string]: string } = {
  typescript: 'ts',
  javascript: 'js',
  json: 'json',
  shell: 'sh',
  bash: 'sh',
  curl: 'sh',
  python: 'py',
  ruby: 'rb',
  go: 'go',
  java: 'java',
  kotlin: 'kt',
  php: 'php',
  'c#': 'cs',
  rust: 'rs',
};

/**
 * Returns the samples of an operation: one of each kind for each example of its request, one with error handling, then the document's own.
 */
export function samplesOf(operation: Operation, api: Api, names: Names, note: Note): Sample[] {
  const calls = callsOf(operation, api, Samples.for(api, 'typed'), note);
  const made = calls.flatMap((call) => samplesOfCall(call, api, names));
  const first = calls.find(({ isTyped }) => isTyped);
  if (first && methodOf(operation, api, names))
    made.push({
      operation: operation.id,
      example: first.example,
      kind: 'errors',
      label: 'Errors',
      extension: 'ts',
      code: errorSample(first, api, names),
    });
  return [...made, ...operation.codeSamples.map((sample) => ownSample(operation, sample))];
}

function samplesOfCall(call: Call, api: Api, names: Names): Sample[] {
  const common = { operation: call.operation.id, example: call.example };
  const others: Sample[] = [
    { ...common, kind: 'fetch', label: 'fetch', extension: 'ts', code: fetchSample(call, api) },
    { ...common, kind: 'curl', label: 'curl', extension: 'sh', code: curlSample(call) },
  ];
  const method = call.isTyped ? methodOf(call.operation, api, names) : undefined;
  if (!method) return others;
  const { paged } = method;
  return [
    { ...common, kind: 'client', label: 'TypeScript', extension: 'ts', code: clientSample(call, api, names) },
    ...(paged === undefined
      ? []
      : [
          {
            ...common,
            kind: 'pages' as const,
            label: 'All pages',
            extension: 'ts',
            code: pagesSample(call, api, names, paged),
          },
        ]),
    ...others,
  ];
}

function ownSample(operation: Operation, { label, language, source }: CodeSample): Sample {
  const extension = extensions[language.toLowerCase()] ?? 'txt';
  return { operation: operation.id, kind: 'own', label, extension, code: source };
}

/**
 * Emits the samples of the reference site as files, so that tests can compile and run what readers copy. Leaves out the document's own
 * samples.
 */
export function emitSamples(api: Api, names: Names, note: Note): File[] {
  const folder = `${names.generated.docs}/samples`;
  const calls = api.operations.flatMap((operation) =>
    samplesOf(operation, api, names, note).flatMap(({ example, kind, extension, code }): File[] => {
      if (example === undefined) return [];
      const path = `${folder}/${kebabCase(operation.id)}/${kebabCase(example)}.${kind}.${extension}`;
      const comment = extension === 'sh' ? header.replaceAll('//', '#') : header;
      return [{ path, content: `${comment}\n${code}\n` }];
    }),
  );
  const receivers = api.webhooks
    .filter(({ payload }) => payload !== undefined)
    .map((webhook) => ({
      path: `${folder}/webhooks/${kebabCase(webhook.id)}.receive.ts`,
      content: `${header}\n${webhookSample(webhook, names)}\n`,
    }));
  return [...calls, ...receivers];
}
