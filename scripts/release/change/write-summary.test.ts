import { describe, expect, test } from 'vitest';
import { writeSummary } from './write-summary.ts';

const pages = '- `POST /books · request · pages`: The value may now be null.';
const isbn = '- `POST /books · request · isbn`: `isbn` is now required.';

describe('the summary of a spec change', () => {
  test('lists the changes', () => {
    const want = `What changed in the API:\n\n${pages}\n${isbn}`;
    expect(writeSummary('', [pages, isbn])).toBe(want);
  });

  test('is the same if written again', () => {
    const once = writeSummary('Thanks to all.', [pages, isbn]);
    expect(writeSummary(once, [pages, isbn])).toBe(once);
  });

  test('keeps text of the author, wherever it is', () => {
    const before = `Mind this one!\n\nWhat changed in the API:\n\n${pages}\n  Older editions only.\n${isbn}\n\nAsk us when in doubt.`;
    const want = `Mind this one!\n\nAsk us when in doubt.\n\nWhat changed in the API:\n\n${pages}\n  Older editions only.\n${isbn}`;
    expect(writeSummary(before, [pages, isbn])).toBe(want);
    expect(writeSummary(want, [pages, isbn])).toBe(want);
  });

  test('rewrites the list and keeps a note whose change is gone', () => {
    const before = `What changed in the API:\n\n${pages}\n  Older editions only.`;
    const want = `Older editions only.\n\nWhat changed in the API:\n\n${isbn}`;
    expect(writeSummary(before, [isbn])).toBe(want);
  });

  test('is empty without changes', () => {
    expect(writeSummary(`What changed in the API:\n\n${pages}`, [])).toBe('');
  });
});
