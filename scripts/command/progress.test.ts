import { expect, test } from 'vitest';
import { showProgress } from './progress.ts';

function show(isTTY: boolean, isCi: boolean): string {
  let text = '';
  const write = (part: string | Uint8Array) => {
    text += part;
    return true;
  };
  const progress = showProgress({ isTTY, write }, isCi);
  progress.begin('lint');
  progress.begin('emit');
  progress.end();
  return text;
}

test('rewrites one line on a terminal and clears it at the end', () => {
  expect(show(true, true)).toBe('\r\u001b[K  lint …\r\u001b[K  emit …\r\u001b[K');
});

test('prints one line per step in CI, and nothing elsewhere', () => {
  expect(show(false, true)).toBe('  lint …\n  emit …\n');
  expect(show(false, false)).toBe('');
});
