import { schemaBelow } from '../check-fetch/answer-schema.ts';
import type { Validate } from '../check-fetch/documented.ts';
import { documentedOperations } from '../check-fetch/documented.ts';
import type { Json } from '../exchange/json.ts';
import type { Check, Contract } from '../suite/check.ts';
import { spec } from '../suite/spec.ts';
import type { Case } from '../suite/suite.ts';

/** What a random body is: valid, so that it must be accepted, or invalid, so that it must be refused. */
export type Claim = 'accepted' | 'refused';

/** An operation whose body is made at random. */
export interface Subject {
  /** `POST /payments`. */
  name: string;
  contract: Contract;
  /** Pointer of the body's schema in the document. */
  schema: string;
  validate: Validate;
}

/** The operations that take JSON, in the order of the document. */
export function subjectsOf(cases: readonly Case[]): Subject[] {
  const contracts = new Map(cases.map(({ check: { contract } }) => [nameOf(contract), contract]));
  return documentedOperations().flatMap((operation): Subject[] => {
    const name = nameOf(operation);
    const contract = contracts.get(name);
    const { schema, validate } = operation.body ?? {};
    return contract && schema !== undefined && validate ? [{ name, contract, schema, validate }] : [];
  });
}

function nameOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}

/** The check that a body makes: what is claimed of it is what the validator says of it now. */
export function checkOf({ contract, schema, validate }: Subject, body: Json): { claim: Claim; check: Check } {
  const [issue] = validate(body);
  const change = { body };
  if (!issue)
    return { claim: 'accepted', check: { contract, change, statuses: contract.accepts, rule: { at: '', schema } } };
  const { pointer: at, keyword } = issue;
  return {
    claim: 'refused',
    check: {
      contract,
      change,
      statuses: contract.refuses['body-schema'],
      fault: 'body-schema',
      rule: { at, schema: schemaBelow(spec, schema, at), keyword: keyword === 'not' ? 'false schema' : keyword },
    },
  };
}

/** The rules that a body breaks, each by its schema and keyword: the same for every item of a list. */
export function brokenRules({ schema, validate }: Subject, body: Json): Set<string> {
  return new Set(validate(body).map(({ pointer, keyword }) => `${schemaBelow(spec, schema, pointer)} ${keyword}`));
}
