import type { Oas3Rule } from '@redocly/openapi-core';
import { operations } from './support/operations.ts';

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

// A method named `then` makes its object look like a promise; the others exist on every object.
const reserved = new Set(['then', 'constructor', 'prototype', '__proto__']);

/** A client method that the document names (`x-client-method: books.create`) can be one, and belongs to one operation. */
export const clientMethod: Oas3Rule = () => ({
  Paths(paths, context) {
    const taken = new Map<string, string>();
    for (const { name, node, location } of operations(paths, context)) {
      const method = node['x-client-method'];
      if (typeof method !== 'string') continue;
      const say = (message: string) => context.report({ message, location: location.child(['x-client-method']) });
      const parts = method.split('.');
      if (!parts.every((part) => identifier.test(part))) {
        say(
          `The client method \`${method}\` is not a list of identifiers joined by dots. Write it like \`things.create\`.`,
        );
      }
      for (const part of parts.filter((part) => reserved.has(part))) {
        say(`\`${part}\` in the client method \`${method}\` has a meaning in JavaScript. Choose another word.`);
      }
      const clash = [...taken.keys()].find(
        (other) => `${method}.`.startsWith(`${other}.`) || other.startsWith(`${method}.`),
      );
      if (clash) say(`The client method \`${method}\` collides with \`${clash}\` of ${taken.get(clash)}. Rename one.`);
      else taken.set(method, name);
    }
  },
});
