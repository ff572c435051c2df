import type { Oas3Rule } from '@redocly/openapi-core';
import { asNode } from './support/document.ts';

/** The segments of a path are in kebab-case. The names of webhooks are those of events, which have a style of their own. */
export const pathsKebabCase: Oas3Rule = () => ({
  Paths(paths, { report, location }) {
    for (const path of Object.keys(asNode(paths))) {
      const segments = path.split('/').filter((segment) => segment !== '');
      if (segments.every((segment) => /^(\{.+\}|[a-z0-9-.]+)$/.test(segment))) continue;
      report({
        message: `\`${path}\` is not in kebab-case. Write it in small letters, with hyphens between words.`,
        location: location.child([path]).key(),
      });
    }
  },
});
