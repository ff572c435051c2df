import type { Oas3Rule } from '@redocly/openapi-core';
import { areDisjoint } from './support/disjoint.ts';
import { asNode, members } from './support/document.ts';

/** The variants of a `oneOf` are distinct: no value can match two of them, or there is a discriminator. */
export const variantsDistinct: Oas3Rule = () => ({
  Schema(schema, context) {
    if (asNode(schema).discriminator !== undefined) return;
    const variants = members({ value: schema, location: context.location }, 'oneOf');
    variants.forEach((variant, index) => {
      for (const [before, other] of variants.slice(0, index).entries()) {
        if (areDisjoint(other, variant, context)) continue;
        const message = `A value can match both variant ${before + 1} and variant ${index + 1}. Make a required property of one \`false\` in the other, or add a \`discriminator\`.`;
        context.report({ message, location: variant.location });
      }
    });
  },
});
