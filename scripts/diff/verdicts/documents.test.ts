import { describe, expect, test } from 'vitest';
import type { Node } from '../../generate/spec/node.ts';
import { changelogLines } from '../../release/change/changelog-lines.ts';
import { compareApis } from '../compare-apis.ts';
import { readApi } from '../reading/read-api.ts';
import { type Edit, noEdit, orders } from '../testing/edit.ts';
import { judge, sumUp } from '../verdict/judge.ts';
import { bodies } from './bodies.ts';
import { eventEdits } from './events.ts';
import { operations } from './operations.ts';
import { parameters } from './parameters.ts';
import { security } from './security.ts';
import { servers } from './servers.ts';
import { usedComponents } from './used-components.ts';

const read = (...edits: Edit[]) => readApi(orders(...edits).document as Node);

describe.each([
  ['operations', operations],
  ['parameters', parameters],
  ['bodies, headers and links', bodies],
  ['security', security],
  ['servers', servers],
  ['webhooks and callbacks', eventEdits],
  ['components by their uses', usedComponents],
])('%s', (_theme, edits) => {
  test.each(edits)('%s: %s', (wire, _why, edit, before = noEdit) => {
    // Where nothing is edited, the change is that `before` is not there.
    const apis = [read(before), edit === noEdit ? read() : read(before, edit)] as const;
    const changes = judge(compareApis(...apis).differences, []);
    expect(sumUp(changes).wire, JSON.stringify(changes, null, 1)).toBe(wire);
    for (const line of changelogLines(changes)) {
      const sentences = line.replace(/^- `[^`]*`: /, '').split(/(?<=[.;]) /);
      expect(new Set(sentences).size, line).toBe(sentences.length);
    }
  });
});
