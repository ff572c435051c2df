import { describe, expect, test } from 'vitest';
import { writeSummary } from './write-summary.ts';

const city = '- `POST /payments · request · city`: It may now be null.';
const tax = '- `POST /payments · request · tax_id`: `tax_id` is now required.';

describe('the summary of a spec change', () => {
  test('lists the changes', () => {
    const want = `What changed in the API:\n\n${city}\n${tax}`;
    expect(writeSummary('', [city, tax])).toBe(want);
  });

  test('is the same when it is written again', () => {
    const once = writeSummary('Thanks to all.', [city, tax]);
    expect(writeSummary(once, [city, tax])).toBe(once);
  });

  test('keeps what the author wrote, wherever it stands', () => {
    const before = `Mind this one!\n\nWhat changed in the API:\n\n${city}\n  Older accounts only.\n${tax}\n\nAsk us when in doubt.`;
    const want = `Mind this one!\n\nAsk us when in doubt.\n\nWhat changed in the API:\n\n${city}\n  Older accounts only.\n${tax}`;
    expect(writeSummary(before, [city, tax])).toBe(want);
    expect(writeSummary(want, [city, tax])).toBe(want);
  });

  test('writes the list anew, and keeps a note whose change has gone', () => {
    const before = `What changed in the API:\n\n${city}\n  Older accounts only.`;
    const want = `Older accounts only.\n\nWhat changed in the API:\n\n${tax}`;
    expect(writeSummary(before, [tax])).toBe(want);
  });

  test('is empty when there is nothing to tell', () => {
    expect(writeSummary(`What changed in the API:\n\n${city}`, [])).toBe('');
  });
});
