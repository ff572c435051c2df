import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram, toolPath } from '../../command/run-program.ts';
import { asNode, type Json, type Node } from '../../generate/spec/node.ts';
import { type Bump, largest } from '../difference/bump.ts';
import { noEdit, orders } from '../testing/edit.ts';
import { bodies } from './bodies.ts';
import type { DocumentEdit } from './document-edit.ts';
import { operations } from './operations.ts';
import { parameters } from './parameters.ts';
import { usedComponents } from './used-components.ts';

/** Where Redocly says major and the table does not, and why the table stands. */
const explained: { [why: string]: string } = {
  'any application format may be sent': 'A range includes the format that was accepted before.',
  'one application format may come': 'A range included the format that is left.',
  'a pattern of a component in a read-only member of both': 'Requests never hold a read-only member.',
  'no pattern of a component in a write-only member of both': 'Responses never hold a write-only member.',
  'an open enum has one more known value': 'Readers had to expect any string.',
  'a header parameter `Authorization` is ignored': 'OpenAPI 3.1, section 4.8.12.2.',
  'and so is `Accept`': 'OpenAPI 3.1, section 4.8.12.2.',
  'a parameter of the path, listed by each operation': 'The parameters that apply are the same.',
  'an operation repeats what its path says': 'The parameters that apply are the same.',
  'a list in several parameters is the default': 'OpenAPI 3.1, section 4.8.12.2.1.',
  'form is the default': 'OpenAPI 3.1, section 4.8.12.2.1.',
  'a plain value looks the same in every list': '`explode` has no effect on a plain value.',
  'a value may be empty': 'What was sent before is still accepted.',
  'the name of an operation does not reach the wire': 'The verdict for types says major.',
};

const rows: DocumentEdit[] = [...operations, ...parameters, ...bodies, ...usedComponents];

/** All rows as one document, each in paths and components of its own, so that one run compares them all. */
function together(side: 'old' | 'now'): Node {
  const paths: Node = {};
  const components: { [section: string]: Node } = {};
  let first: Node = {};
  for (const [index, [, , edit, before = noEdit]] of rows.entries()) {
    const isGone = edit === noEdit;
    const edits = side === 'old' ? [before] : isGone ? [] : [before, edit];
    const document = JSON.parse(
      JSON.stringify(orders(...edits).document)
        .replaceAll(/"#\/components\/([^/"]+)\/([^/"]+)/g, `"#/components/$1/$2Row${index}`)
        .replaceAll(/"operationId":"([^"]+)"/g, `"operationId":"$1Row${index}"`),
    ) as Node;
    if (index === 0) first = document;
    for (const [path, item] of Object.entries(asNode(document.paths))) paths[`/row${index}${path}`] = item;
    for (const [section, named] of Object.entries(asNode(document.components))) {
      const suffix = section === 'securitySchemes' ? '' : `Row${index}`;
      const target = components[section] ?? {};
      components[section] = target;
      for (const [name, component] of Object.entries(asNode(named))) target[name + suffix] = component;
    }
  }
  const { webhooks: _webhooks, ...rest } = first;
  return { ...rest, paths, components };
}

interface RedoclyChange {
  path: string;
  impact: Bump;
  verdicts: Json[];
  base?: { pointer?: string };
  revision?: { pointer?: string };
}

test('what redocly diff calls major by a rule is major in the table, or explained', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'redocly-diff-'));
  try {
    const files = { old: join(folder, 'old.json'), now: join(folder, 'now.json') };
    for (const side of ['old', 'now'] as const) await writeFile(files[side], JSON.stringify(together(side)));
    const { stdout } = await runProgram('redocly', ['diff', files.old, files.now, '--format=json', '--fail-on=none'], {
      cwd: folder,
      env: { ...process.env, PATH: toolPath, REDOCLY_TELEMETRY: 'off' },
    });
    const { changes } = JSON.parse(stdout) as { changes: RedoclyChange[] };
    const opinions = new Map<number, Bump>();
    for (const { path, impact, verdicts } of changes) {
      const row = /~1row(\d+)~1/.exec(path)?.[1];
      if (row === undefined || verdicts.length === 0) continue;
      opinions.set(Number(row), largest([opinions.get(Number(row)) ?? 'none', impact]));
    }
    expect(opinions.size).toBeGreaterThan(30);
    const differing = [...opinions].flatMap(([row, bump]) => {
      const [wire, why = ''] = rows[row] ?? [];
      return wire === bump ? [] : [why];
    });
    // Both ways, so that no explanation outlives its difference.
    expect(differing.sort()).toEqual(Object.keys(explained).sort());
  } finally {
    await rm(folder, { recursive: true });
  }
});
