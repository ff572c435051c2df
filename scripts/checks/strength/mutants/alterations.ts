import type { Json } from '../../../generate/model/api.ts';

/** Ways to alter a value, each with an example that it changes. */
export const alterations: { name: string; of: Json; change: (old: Json) => Json | undefined }[] = [
  ...['x', ['x'], { a: 'x' }].map((of) => ({ name: 'missing', of, change: () => undefined })),
  { name: 'first entry lost', of: [1], change: (old) => fewer(old, (entries) => entries.slice(1)) },
  { name: 'first entry lost', of: { a: 1 }, change: (old) => fewer(old, (entries) => entries.slice(1)) },
  { name: 'last entry lost', of: [1], change: (old) => fewer(old, (entries) => entries.slice(0, -1)) },
  { name: 'last entry lost', of: { a: 1 }, change: (old) => fewer(old, (entries) => entries.slice(0, -1)) },
  { name: 'cut to ten entries', of: [1], change: (old) => fewer(old, (entries) => entries.slice(0, 10)) },
  { name: 'cut to ten entries', of: { a: 1 }, change: (old) => fewer(old, (entries) => entries.slice(0, 10)) },
  { name: 'reversed', of: [1], change: (old) => (Array.isArray(old) ? old.toReversed() : old) },
  { name: 'doubled', of: [1], change: (old) => (Array.isArray(old) ? [...old, ...old] : old) },
  { name: 'of another request', of: 'x', change: () => 'other' },
  { name: 'of another request', of: { a: 1 }, change: () => ({ other: 'text' }) },
  ...['x', ['x'], { a: 'x' }].flatMap((of) => [
    { name: 'text in upper case', of, change: (old: Json) => deep(old, (text) => text.toUpperCase()) },
    { name: 'text trimmed', of, change: (old: Json) => deep(old, (text) => text.trim()) },
    { name: 'text cut at 100 characters', of, change: (old: Json) => deep(old, (text) => text.slice(0, 100)) },
    { name: 'text escaped for HTML', of, change: (old: Json) => deep(old, (text) => text.replaceAll('<', '&lt;')) },
    { name: 'text normalised', of, change: (old: Json) => deep(old, (text) => text.normalize('NFC')) },
    { name: 'text in ASCII', of, change: (old: Json) => deep(old, (text) => text.replaceAll(/[^\x20-\x7e]/g, '?')) },
  ]),
];

function fewer(value: Json, cut: (entries: [string, Json][]) => [string, Json][]): Json {
  if (value === null || typeof value !== 'object') return value;
  const kept = cut(Object.entries(value));
  return Array.isArray(value) ? kept.map(([, item]) => item) : Object.fromEntries(kept);
}

function deep(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => deep(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, deep(member, change)]));
}
