import { describe, expect, test } from 'vitest';
import { diffApis } from './diff-apis.ts';
import { noEdit, orders } from './testing/edit.ts';
import { requests } from './verdicts/typed/requests.ts';
import { respellings } from './verdicts/typed/respellings.ts';
import { responses } from './verdicts/typed/responses.ts';
import { both, names, words } from './verdicts/typed/shared.ts';
import { wholes } from './verdicts/typed/wholes.ts';

describe.each([
  ['requests', requests],
  ['responses', responses],
  ['a component in both', both],
  ['names', names],
  ['whole parts', wholes],
  ['words', words],
  ['respellings', respellings],
])('%s', (_group, rows) => {
  test.each(rows)(
    '%s on the wire, %s for types, in %i: %s',
    async (wire, types, changes, _name, edit, before = noEdit) => {
      const verdict = await diffApis(orders(before), orders(edit === noEdit ? noEdit : before, edit));
      const found = { wire: verdict.wire, types: verdict.types, changes: verdict.changes.length };
      expect(found, JSON.stringify(verdict.changes, null, 1)).toEqual({ wire, types, changes });
    },
  );
});
