import { letters } from './plain-samples.ts';

/** `count` names with a number, and ten more where some of them are taken. */
export function* numbered(name: string, count: number): Generator<string> {
  for (let number = 1; number <= count + 10; number += 1) yield `${name}${number}`;
}

/** Names that a schema for names may accept: plain ones, those that it lists, and its sample with changes. */
export function* nameCandidates(listed: readonly string[], sample: string, count: number): Generator<string> {
  yield* numbered('key', count);
  yield* listed;
  yield sample;
  for (let number = 1; number <= count + 10; number += 1) {
    yield* [`${sample}${number}`, sample + letters(number), sample + letters(number).toUpperCase(), letters(number)];
  }
}
