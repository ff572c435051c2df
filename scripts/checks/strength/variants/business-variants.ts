import { replaceAt, valueAt } from '../../../generate/cases/case/body.ts';
import type { Api, Json, Operation } from '../../../generate/model/api.ts';
import { jsonContent } from '../../../generate/model/json-content.ts';
import { asNode } from '../../../generate/spec/node.ts';
import { fromPointer } from '../../../generate/spec/pointer.ts';
import type { Handle, Mutant } from '../server/mutant.ts';

/** A refusal by a rule of the business: a status, and its body with the code. */
export interface Refusal {
  code: string;
  places: string[];
  answer(): Response;
}

/** Servers that know only what the examples of the document show, and refuse every other value by a documented rule of the business. */
export function refusingVariants(operation: Operation, api: Api, mock: Handle): Mutant[] {
  const examples = jsonContent(operation.requestBody?.contents ?? [])?.examples ?? [];
  // Rules about the same values behave alike.
  const rules = new Map(businessRefusals(operation, api).map((rule) => [rule.places.join(), rule]));
  return [...rules.values()].map(({ code, places, answer }): Mutant => {
    const known = places.map((place) => new Set(examples.flatMap(({ value }) => textsAt(value, place))));
    return {
      name: `variant: refuses what it does not know with ${code}`,
      hints: [],
      serve: () => async (request) => {
        const sent = await request
          .clone()
          .json()
          .catch(() => undefined);
        const response = await mock(request);
        if (response.status >= 300 || sent === undefined) return response;
        const isKnown = places.every((place, index) =>
          textsAt(sent as Json, place).every((text) => known[index]?.has(text)),
        );
        return isKnown ? response : answer();
      },
    };
  });
}

/** The refusals by a rule of the business that an operation documents, in the form of one of its examples. */
export function businessRefusals({ responses }: Operation, api: Api): Refusal[] {
  const rules = rulesIn(api.document);
  for (const { status, contents } of responses) {
    for (const { value } of /^4\d\d$/.test(status) ? (jsonContent(contents)?.examples ?? []) : []) {
      const at = Object.keys(asNode(value)).find((name) => String(asNode(value)[name]) in rules);
      if (at === undefined) continue;
      return Object.entries(rules).map(([code, expressions]) => ({
        code,
        places: expressions.map((expression) => expression.replace(/^.*#/, '')),
        answer: () => Response.json(replaceAt(value, `/${at}`, code), { status: Number(status) }),
      }));
    }
  }
  return [];
}

function rulesIn(node: Json): { [code: string]: string[] } {
  if (Array.isArray(node)) return Object.assign({}, ...node.map(rulesIn));
  const { 'x-business-rules': own, ...others } = asNode(node);
  return Object.assign({}, own, ...Object.values(others).map((value) => rulesIn(value ?? null)));
}

/** The values other than null at a pointer in which `*` stands for every item, as JSON text. */
function textsAt(body: Json, pointer: string): string[] {
  const found = fromPointer(pointer).reduce<Json[]>(
    (values, token) =>
      values.flatMap((value) => {
        if (token === '*') return Array.isArray(value) ? value : [];
        const inner = valueAt(value, `/${token}`);
        return inner === undefined || inner === null ? [] : [inner];
      }),
    [body],
  );
  return found.map((value) => JSON.stringify(value));
}
