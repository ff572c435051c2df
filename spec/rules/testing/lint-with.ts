import {
  BaseResolver,
  createConfig,
  getLineColLocation,
  lint,
  type NormalizedProblem,
  type Oas3Rule,
  Source,
} from '@redocly/openapi-core';

/**
 * Runs one rule on a document and returns its findings, each as `file:line message`. The files are texts by name; the first is
 * the entry point.
 */
export async function lintWith(rule: Oas3Rule, files: Record<string, string>): Promise<string[]> {
  const config = await createConfig({
    plugins: [{ id: 'spec', rules: { oas3: { rule } } }],
    rules: { 'spec/rule': 'error' },
  });
  const [entry = ''] = Object.keys(files);
  return (await lint({ ref: `/${entry}`, config, externalRefResolver: new FilesInMemory(files) })).map(toLine);
}

/** A finding as `file:line message`, without the folder of the file. */
export function toLine({ location: [location], message }: NormalizedProblem): string {
  if (!location) return message;
  const file = location.source.absoluteRef.split('/').at(-1);
  return `${file}:${getLineColLocation(location).start.line} ${message}`;
}

class FilesInMemory extends BaseResolver {
  private readonly files: Record<string, string>;

  constructor(files: Record<string, string>) {
    super();
    this.files = files;
  }

  override async loadExternalRef(path: string): Promise<Source> {
    return new Source(path, this.files[path.slice(1)] ?? '');
  }
}
