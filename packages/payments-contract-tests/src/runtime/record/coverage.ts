import { type Json, member, valueAt } from '../../generated/types.ts';
import { operationPointer } from '../document/answer-schema.ts';
import type { ApiContract } from '../document/contract.ts';
import { type Documented, documentedOperations } from '../document/documented.ts';
import type { Exchange } from '../exchange/target.ts';

/** What a run exercised of one operation. Each list has the documented members, with the number of exchanges. */
export interface Coverage {
  /** `POST /books`. */
  operation: string;
  statuses: Exercised[];
  requestMediaTypes: Exercised[];
  /** Headers of answers, with their status: `201 location`. */
  headers: Exercised[];
  /** By location and name: `query limit`. */
  parameters: Exercised[];
  /** Keywords of the request's schemas, with the number of cases about each. */
  keywords: Exercised[];
}

/** What the lists are called in reports, if not by their name. */
export const coverageTitles: { readonly [list: string]: string } = {
  requestMediaTypes: 'media types of requests',
  headers: 'headers of answers',
  keywords: 'schema keywords',
};

interface Exercised {
  name: string;
  count: number;
  /** Why the suite cannot exercise it by itself, if it was not. */
  reason?: string;
}

/** What the exchanges of a run exercised of each operation of the document. */
export function coverageOf({ spec, validators }: ApiContract, exchanges: readonly Exchange[]): Coverage[] {
  const byOperation = new Map<string, Exchange[]>();
  for (const one of exchanges) {
    const { contract } = one;
    const { fault } = one.check;
    if (fault === 'method' || fault === 'path') continue;
    const name = `${contract.method} ${contract.path}`;
    const list = byOperation.get(name);
    if (list) list.push(one);
    else byOperation.set(name, [one]);
  }
  return documentedOperations(spec.document, validators).map((operation) => {
    const name = `${operation.method} ${operation.path}`;
    return coverage(name, operation, byOperation.get(name) ?? [], spec.document);
  });
}

function coverage(name: string, operation: Documented, exchanges: readonly Exchange[], document: Json): Coverage {
  const count = (names: readonly string[], test: (exchange: Exchange, name: string) => boolean): Exercised[] =>
    names.map((one) => ({ name: one, count: exchanges.filter((exchange) => test(exchange, one)).length }));
  const documented = Object.keys(operation.answers);
  const statuses = count(documented, (exchange, status) => documentedAs(exchange, documented) === status);
  return {
    operation: name,
    statuses: statuses.map((one) => (one.count > 0 ? one : { ...one, reason: whyNot(one.name) })),
    requestMediaTypes: count(operation.body?.mediaTypes ?? [], ({ message }, type) => {
      return (message.headers['content-type'] ?? '').toLowerCase().startsWith(type.replace('*', ''));
    }),
    headers: documented.flatMap((status) =>
      count(operation.answers[status]?.headers.map(({ name }) => name) ?? [], (exchange, header) => {
        const { received } = exchange;
        return (
          documentedAs(exchange, documented) === status && !('failure' in received) && received.headers.has(header)
        );
      }).map((one) => ({
        ...one,
        name: `${status} ${one.name}`,
        ...(one.count > 0 ? {} : { reason: whyNot(status) }),
      })),
    ),
    parameters: count(
      operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`),
      ({ check, contract }, parameter) =>
        ({ ...contract.request.parameters, ...(contract === check.contract ? check.change.parameters : {}) })[
          parameter
        ] != null,
    ),
    keywords: count(
      [...keywordsIn(document, `${operationPointer(operation)}/requestBody`, new Set())].sort(),
      ({ check }, keyword) => check.rule?.keyword?.split('/').includes(keyword) ?? false,
    ),
  };
}

function documentedAs({ received }: Exchange, documented: readonly string[]): string | undefined {
  if ('failure' in received) return undefined;
  const names = [String(received.status), `${Math.floor(received.status / 100)}XX`, 'default'];
  return names.find((name) => documented.includes(name));
}

function whyNot(status: string): string {
  if (/^5/.test(status)) return 'No request should make a server fail.';
  if (status === '429') return 'It depends on the pace: the suite waits rather than provokes it.';
  if (/^4/.test(status)) return 'It depends on data or rights that the document does not give.';
  return 'No answer had it.';
}

/** Keywords that constrain a value, and so can be tested. */
const constraints = new Set(
  'type enum const minLength maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems uniqueItems contains minProperties maxProperties required additionalProperties propertyNames patternProperties'.split(
    ' ',
  ),
);

/** The constraints in a part of the document, through references. */
function keywordsIn(document: Json, pointer: string, seen: Set<string>): Set<string> {
  const found = new Set<string>();
  if (seen.has(pointer)) return found;
  seen.add(pointer);
  const visit = (node: Json | undefined, isSchema: boolean): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const item of node) visit(item, isSchema);
      return;
    }
    const reference = member(node, '$ref');
    if (typeof reference === 'string') {
      for (const word of keywordsIn(document, reference.replace(/^#/, ''), seen)) found.add(word);
    }
    for (const [name, value] of Object.entries(node)) {
      if (/^(examples?|default|const|enum|x-.*)$/.test(name) && name !== 'enum' && name !== 'const') continue;
      if (isSchema && constraints.has(name)) found.add(name);
      // The cases of names count for `propertyNames`, whatever keyword inside it they are about.
      if (!['enum', 'const', 'propertyNames'].includes(name)) visit(value, name !== 'properties');
    }
  };
  visit(valueAt(document, pointer), true);
  return found;
}
