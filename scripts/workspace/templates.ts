import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../command/root.ts';
import type { Api, Operation } from '../generate/model/api.ts';
import { type Names, packageKinds } from '../generate/names.ts';
import { kebabCase } from '../generate/spec/words.ts';
import type { WorkspaceFile } from './tool/tool-files.ts';

const folder = join(root, 'scripts/workspace/template');

/**
 * The files that a new workspace starts with and then owns: READMEs, guides, a changeset and tests, with the names and a sample of its API.
 * `samples` are its generated samples, by path.
 */
export async function fillTemplates(
  api: Api,
  names: Names,
  samples: ReadonlyMap<string, string>,
): Promise<WorkspaceFile[]> {
  const values = valuesOf(api, names, samples);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  return Promise.all(
    paths.sort().map(async (path) => {
      const text = await readFile(join(folder, path), 'utf8');
      return { path: place(path, names), content: fill(text, values), executable: false };
    }),
  );
}

/** `packages/client/README.md.template` of the template is `packages/library-client/README.md`. */
function place(path: string, names: Names): string {
  const bare = path.replace(/\.template$/, '').replace(/(^|\/)_/, '$1.');
  const kind = packageKinds.find((kind) => bare.startsWith(`packages/${kind}/`));
  return kind === undefined ? bare : names.folders[kind] + bare.slice(`packages/${kind}`.length);
}

function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{\{([\w.-]+)\}\}/g, (_all, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`Unknown template value \`${key}\`.`);
    return value;
  });
}

function valuesOf(api: Api, names: Names, samples: ReadonlyMap<string, string>): Record<string, string> {
  const sampled = sampleOf(api, names, samples, 'client.ts');
  const operation = sampled?.operation;
  return {
    title: plain(api.title),
    name: names.api,
    client: names.client,
    variables: names.variables,
    'commands.mock': names.commands.mock,
    'commands.contract': names.commands.contract,
    ...Object.fromEntries(packageKinds.map((kind) => [`packages.${kind}`, names.packages[kind]])),
    sample: sampled?.text ?? `import { ${names.client} } from '${names.packages.client}';\n\nnew ${names.client}();\n`,
    errors: (operation && sampleOf(api, names, samples, 'errors.ts', operation)?.text) ?? '',
    operation: operation ? `${operation.method} ${operation.path}` : '',
    requests: operation ? '1' : '0',
    method: operation ? operation.clientMethod.join('.') : '',
  };
}

/** The sample to show first: one that creates something, else one that lists, else any. */
function sampleOf(
  { operations }: Api,
  names: Names,
  samples: ReadonlyMap<string, string>,
  kind: string,
  only?: Operation,
): { operation: Operation; text: string } | undefined {
  const rank = ({ clientMethod }: Operation) => ['list', 'create'].indexOf(clientMethod.at(-1) ?? '');
  const ordered = only ? [only] : [...operations].sort((left, right) => rank(right) - rank(left));
  for (const operation of ordered) {
    const start = `${names.generated.docs}/samples/${kebabCase(operation.id)}/`;
    const path = [...samples.keys()].sort().find((other) => other.startsWith(start) && other.endsWith(`.${kind}`));
    const text = path && samples.get(path);
    if (text) return { operation, text: text.replace(/^\/\/ Generated .*\n\n/, '') };
  }
  return undefined;
}

/** Text of the document as one line of Markdown, escaped. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/([\\`*_[\]<>{}])/g, '\\$1')
    .trim();
}
