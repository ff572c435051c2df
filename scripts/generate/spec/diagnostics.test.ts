import { expect, test } from 'vitest';
import { Diagnostics, describeDiagnostic } from './diagnostics.ts';

const places = (pointer: string) => ({ file: 'spec/openapi.yaml', line: 7, pointer });

test('there is one diagnostic for each code, with the first place and the number of all', () => {
  const { note, list } = collect();
  note('unknown-keyword a', '/x/a', '`a` has no effect.', 'Remove it.');
  note('unknown-keyword b', '/x/b', '`b` has no effect.', 'Remove it.');
  note('unknown-keyword a', '/y/a', 'The second.', 'Not shown.');
  // Two generators that meet the same place.
  note('unknown-keyword a', '/y/a', 'The second.', 'Not shown.');
  expect(list().map(describeDiagnostic)).toEqual([
    'spec/openapi.yaml:7 #/x/a and 1 more place: `a` has no effect. Remove it. (unknown-keyword a)',
    'spec/openapi.yaml:7 #/x/b: `b` has no effect. Remove it. (unknown-keyword b)',
  ]);
});

function collect() {
  const diagnostics = new Diagnostics();
  return { note: diagnostics.note, list: () => diagnostics.list(places) };
}
