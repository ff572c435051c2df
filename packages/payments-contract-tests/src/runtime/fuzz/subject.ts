import type { Json } from '../../generated/types.ts';
import { schemaBelow } from '../document/answer-schema.ts';
import type { ApiContract } from '../document/contract.ts';
import { documentedOperations, type Validate } from '../document/documented.ts';
import type { Check, Contract } from '../exchange/check.ts';
import type { Case } from '../suite/case.ts';

/** What a server must do with a body: accept it if valid, refuse it if invalid. */
export type Claim = 'accepted' | 'refused';

/** An operation with a JSON body, as fuzzing sees it. */
export interface Subject {
  /** `POST /books`. */
  name: string;
  contract: Contract;
  /** Pointer of the body's schema in the document. */
  schema: string;
  validate: Validate;
}

/** The operations that take JSON, in the order of the document. */
export function subjectsOf({ spec, validators }: ApiContract, cases: readonly Case[]): Subject[] {
  const contracts = new Map(cases.map(({ check: { contract } }) => [nameOf(contract), contract]));
  return documentedOperations(spec.document, validators).flatMap((operation): Subject[] => {
    const name = nameOf(operation);
    const contract = contracts.get(name);
    const { schema, validate } = operation.body ?? {};
    return contract && schema !== undefined && validate ? [{ name, contract, schema, validate }] : [];
  });
}

function nameOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}

/** Makes the check of a body. The validator decides its claim. */
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
      rule: {
        at,
        schema: schemaBelow(contract.spec.document, schema, at),
        keyword: keyword === 'not' ? 'false schema' : keyword,
      },
    },
  };
}

/** The rules that a body breaks, by schema and keyword, so that all items of an array break the same rule. */
export function brokenRules({ contract, schema, validate }: Subject, body: Json): Set<string> {
  return new Set(
    validate(body).map(({ pointer, keyword }) => `${schemaBelow(contract.spec.document, schema, pointer)} ${keyword}`),
  );
}
