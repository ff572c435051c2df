import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats, { type FormatName } from 'ajv-formats';
import type { Json } from '../../model/api.ts';
import { regularExpression } from '../../model/keywords/regular-expression.ts';
import { toPointer } from '../../spec/pointer.ts';
import { valueAt } from '../case/body.ts';
import { remember } from '../remember.ts';
import { compileApart } from './compile-apart.ts';
import { checkedFormats } from './formats.ts';

/** The rule that a case is to break: one of the keywords, at one place of the body. */
interface Breaks {
  /** JSON pointer into the body. For `required` and `additionalProperties` it includes the property's name. */
  pointer: string;
  /** Keywords of JSON Schema; those of property names are prefixed with `propertyNames/`. */
  keywords: readonly string[];
}

/** Certifies cases against the document's own schemas, with an independent validator. */
export interface Certifier {
  /** Whether the value is valid against the schema at the document's pointer. */
  valid(schema: string, value: Json): boolean;
  /** Whether the value is invalid for the intended reason and no other. */
  breaksOnly(schema: string, value: Json, intended: Breaks): boolean;
  /** Whether the value breaks only this keyword, in any number of places. */
  breaksEverywhere(schema: string, value: Json, keyword: string): boolean;
}

/** The certifier of a document in OpenAPI 3.1; shared by all its operations, so that each schema is compiled once. */
export const certifierOf = remember((document: { [key: string]: Json }): Certifier => new AjvCertifier(document));

interface Issue {
  pointer: string;
  keyword: string;
  /** For `oneOf` and `anyOf` that no member matched: the pointers of the members. */
  members?: string[];
}

/** Patterns as the generated validators read them. */
const leniently = Object.assign((pattern: string) => regularExpression(pattern) ?? /(?:)/, {
  // What ajv would write into code that is kept; this code is not.
  code: 'regularExpression',
});

/** Where the document has no schema. */
const anything = (() => true) as unknown as ValidateFunction;

class AjvCertifier implements Certifier {
  readonly #ajv = new Ajv2020({
    strict: false,
    // A property may be called `toString`.
    ownProperties: true,
    allErrors: true,
    verbose: true,
    validateSchema: false,
    logger: false,
    // Each schema judges few values: compiling it costs more than validating them.
    code: { optimize: false, regExp: leniently },
  });
  readonly #document: { [key: string]: Json };
  readonly #compiled = new Map<string, ValidateFunction>();
  readonly #byText = new Map<string, ValidateFunction>();
  #places: Map<unknown, string> | undefined;

  constructor(document: { [key: string]: Json }) {
    this.#document = document;
    formats.default(this.#ajv, [...checkedFormats] as FormatName[]);
    this.#ajv.addSchema(document, 'document');
  }

  valid(schema: string, value: Json): boolean {
    return this.#issues(schema, value).length === 0;
  }

  breaksOnly(schema: string, value: Json, intended: Breaks): boolean {
    let issues = this.#issues(schema, value);
    let found = false;
    // A union that no member matches brings the issues of every member with it. They say nothing, as long as one member is broken
    // by the intended issue alone. The outermost union comes last.
    for (;;) {
      const union = issues.findLast((issue) => issue.members !== undefined);
      if (union?.members === undefined) break;
      const inside = valueAt(value, union.pointer) ?? null;
      const ofMembers = union.members.flatMap((member) =>
        this.#issues(member, inside).map((issue) => ({ ...issue, pointer: union.pointer + issue.pointer })),
      );
      issues = issues.filter((issue) => issue !== union && !ofMembers.some((other) => same(other, issue)));
      if (isIntended(union, intended)) found = true;
      else if (intended.pointer.startsWith(union.pointer)) {
        const within = { ...intended, pointer: intended.pointer.slice(union.pointer.length) };
        if (!union.members.some((member) => this.breaksOnly(member, inside, within))) return false;
        found = true;
      } else return false;
    }
    return (found || issues.length > 0) && issues.every((issue) => isIntended(issue, intended));
  }

  breaksEverywhere(schema: string, value: Json, keyword: string): boolean {
    const issues = this.#issues(schema, value);
    return issues.length > 0 && issues.every((issue) => issue.keyword === keyword);
  }

  #issues(schema: string, value: Json): Issue[] {
    const validate = this.#compiled.get(schema) ?? this.#compile(schema);
    try {
      if (validate(value)) return [];
    } catch (error) {
      // The validator calls itself for each level of the value.
      if (error instanceof RangeError) return [{ pointer: '', keyword: 'depth' }];
      throw error;
    }
    return (validate.errors ?? []).flatMap((error) => this.#issue(error));
  }

  #compile(schema: string): ValidateFunction {
    const node = valueAt(this.#document, schema);
    const target = targetOf(node);
    // Compiling is what takes time, and most schemas of a large document only refer to another.
    if (target !== undefined && targetOf(valueAt(this.#document, target)) === undefined) {
      const validate = this.#compiled.get(target) ?? this.#compile(target);
      this.#compiled.set(schema, validate);
      return validate;
    }
    const validate = node === undefined ? anything : this.#validatorOf(node, schema);
    this.#compiled.set(schema, validate);
    return validate;
  }

  /** Schemas with the same text have one validator: all references begin at the root of the document. */
  #validatorOf(node: Json, pointer: string): ValidateFunction {
    const text = JSON.stringify(node);
    const known = this.#byText.get(text);
    if (known) return known;
    const fragment = encodeURI(pointer.replaceAll(/\p{Surrogate}/gu, '\ufffd')).replaceAll('#', '%23');
    const place = `document#${fragment}`;
    const compile = () => this.#ajv.getSchema(place) ?? this.#ajv.compile({ $ref: place });
    const validate = this.#orApart(pointer, compile);
    this.#byText.set(text, validate);
    return validate;
  }

  #orApart(pointer: string, compile: () => ValidateFunction): ValidateFunction {
    try {
      return compile();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      compileApart(this.#ajv, 'document', this.#document, pointer);
      return compile();
    }
  }

  #issue(error: ErrorObject): Issue[] {
    const { instancePath, keyword, params } = error;
    // The issue of the name itself gives the reason.
    if (keyword === 'propertyNames') return [];
    if (error.propertyName !== undefined) return [{ pointer: instancePath, keyword: `propertyNames/${keyword}` }];
    if (keyword === 'required')
      return [{ pointer: instancePath + toPointer([String(params.missingProperty)]), keyword }];
    if (keyword === 'additionalProperties')
      return [{ pointer: instancePath + toPointer([String(params.additionalProperty)]), keyword }];
    const noneMatched = keyword === 'anyOf' || (keyword === 'oneOf' && !params.passingSchemas);
    if (!noneMatched) return [{ pointer: instancePath, keyword }];
    const place = this.#placeOf(error.parentSchema);
    const members = (error.schema as unknown[]).map((_member, index) => `${place}/${keyword}/${index}`);
    return [{ pointer: instancePath, keyword, members }];
  }

  /** Pointers of the document's objects: errors refer to these very objects. */
  #placeOf(schema: unknown): string {
    if (!this.#places) {
      this.#places = new Map();
      note(this.#document, '', this.#places);
    }
    return this.#places.get(schema) ?? '';
  }
}

/** The pointer of the schema that a schema refers to, if that is all it does. */
function targetOf(schema: Json | undefined): string | undefined {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return undefined;
  const { $ref: reference, ...others } = schema;
  if (typeof reference !== 'string' || !reference.startsWith('#/') || Object.keys(others).length > 0) return undefined;
  return decodeURIComponent(reference.slice(1));
}

function note(node: Json, pointer: string, places: Map<unknown, string>): void {
  if (node === null || typeof node !== 'object') return;
  places.set(node, pointer);
  for (const [key, value] of Object.entries(node)) note(value, pointer + toPointer([key]), places);
}

function isIntended(issue: Issue, intended: Breaks): boolean {
  return issue.pointer === intended.pointer && intended.keywords.includes(issue.keyword);
}

function same(left: Issue, right: Issue): boolean {
  return left.pointer === right.pointer && left.keyword === right.keyword;
}
