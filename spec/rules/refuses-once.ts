import type { Oas3Rule } from '@redocly/openapi-core';
import type { RequestFault } from '../../scripts/generate/model/api.ts';
import { asNode, members, reportOnce } from './support/document.ts';
import { operations, responses } from './support/operations.ts';

// A record, so that the compiler requires exactly the words that the generators know.
const known: Record<RequestFault, true> = {
  credentials: true,
  'media-type': true,
  'body-syntax': true,
  'body-schema': true,
  parameters: true,
};
const words = Object.keys(known);

/** `x-refuses` lists kinds of invalid requests; an operation has one response for each. */
export const refusesOnce: Oas3Rule = () => ({
  Paths(paths, context) {
    const say = reportOnce(context);
    for (const operation of operations(paths, context)) {
      const answered = new Map<unknown, string>();
      for (const response of responses(operation, context)) {
        const refuses = asNode(response.value)['x-refuses'];
        if (refuses !== undefined && !Array.isArray(refuses)) {
          say(
            `\`x-refuses\` is not a list. Write \`x-refuses: [${words[0]}]\`.`,
            response.location.child(['x-refuses']),
          );
          continue;
        }
        for (const { value, location } of members(response, 'x-refuses')) {
          const other = answered.get(value);
          if (!words.includes(String(value))) {
            say(`\`x-refuses\` has the unknown value \`${value}\`. Use one of ${words.join(', ')}.`, location);
          } else if (other !== undefined) {
            const finding = `${operation.name} refuses \`${value}\` with ${other} and with ${response.status}`;
            say(`${finding}. Keep it in one response.`, location);
          }
          answered.set(value, response.status);
        }
      }
    }
  },
});
