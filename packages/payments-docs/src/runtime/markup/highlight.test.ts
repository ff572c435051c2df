import { expect, test, vi } from 'vitest';
import { createHighlight } from './highlight.ts';

const code = "const book = await client.books.create({ title: 'Emma', kind: 'novel' }); // A novel";

test('code has the classes of its tokens', async () => {
  const highlight = await createHighlight();
  expect(highlight('{ "a": "b" }', 'json').toString()).toBe('{ "a": <i class="s">"b" </i>}');
});

test('a machine that is too busy prints the same bytes', async () => {
  const idle = await createHighlight();
  const want = idle(code, 'ts').toString();
  let now = Date.now();
  // Between any two looks at the clock, ten seconds pass.
  const clock = () => {
    now += 10_000;
    return now;
  };
  vi.spyOn(Date, 'now').mockImplementation(clock);
  vi.spyOn(performance, 'now').mockImplementation(clock);
  const starved = await createHighlight();
  expect(starved(code, 'ts').toString()).toBe(want);
  expect(starved(code, 'ts').toString()).toBe(want);
});
