import { removeAt, valueAt } from '../../cases/case/body.ts';
import type { Base, Case, CaseSeries, Rule, Step } from '../../cases/case/case.ts';
import { acceptedTitle } from '../../cases/case/titles.ts';
import type { Api, Json, Operation } from '../../model/api.ts';
import { fromPointer } from '../../spec/pointer.ts';
import { literal, propertyKey, quote } from '../typescript.ts';
import { editsBetween } from './edits.ts';
import { expression, type Known } from './expression.ts';
import { groupsOf, printList } from './list-groups.ts';

/** Prints the cases of one topic as calls of `it`. */
export class Topic {
  readonly #cases: readonly Case[];
  readonly #operation: string;
  readonly #api: Api;
  /** The base that most cases of the topic change. */
  readonly #base: Base | undefined;
  readonly #named: readonly Base[];
  readonly #followed: ReadonlyMap<Operation, string>;

  /**
   * `operation` is the name of the constant for the operation, `named` are the bases of all topics, `followed` the names of the constants for
   * operations that follow this one.
   */
  constructor(
    cases: readonly Case[],
    operation: string,
    api: Api,
    named: readonly Base[],
    followed: ReadonlyMap<Operation, string>,
  ) {
    this.#named = named;
    this.#followed = followed;
    this.#cases = cases;
    this.#operation = operation;
    this.#api = api;
    this.#base = mostFrequent(cases.flatMap(({ request }) => request.base ?? []));
  }

  print(): string {
    const subject = this.#subject();
    const lists = new Map<string | undefined, Case[]>();
    for (const one of this.#cases) {
      const list = lists.get(one.listedAt);
      if (list) list.push(one);
      else lists.set(one.listedAt, [one]);
    }
    const groups = groupsOf(this.#cases);
    const whole = new Map([...lists].filter(([pointer, list]) => this.#isWhole(pointer, list)));
    const lines = this.#cases.map((one) => {
      const group = groups.get(one);
      if (group) return one === group[0] ? this.#shared(group, one) : '';
      const list = whole.get(one.listedAt);
      if (!list) return `it(${quote(one.title)}, ${this.#check(one)});`;
      return one === list[0] ? this.#loop(one) : '';
    });
    return [subject, ...lines].filter((line) => line !== '').join('\n');
  }

  /** Whether the cases cover exactly the values of an enum of the document. */
  #isWhole(pointer: string | undefined, cases: readonly Case[]): boolean {
    if (pointer === undefined || cases.length < 2) return false;
    const values = valueAt(this.#api.document, pointer);
    return (
      Array.isArray(values) &&
      values.length === cases.length &&
      cases.every(
        ({ title }, index) =>
          typeof values[index] === 'string' && title === acceptedTitle(JSON.stringify(values[index])),
      )
    );
  }

  #loop({ rule, request, listedAt = '' }: Case): string {
    const subject = request.parameters ? 'parameter' : 'field';
    const keyword = rule?.keyword === undefined ? '' : `, ${quote(rule.keyword)}`;
    return `for (const value of enumAt(${quote(this.#api.origin(listedAt))})) it(\`accepts \${JSON.stringify(value)}\`, ${subject}.accepts(value${keyword}));`;
  }

  /** The cases of a list, by their subjects. */
  #shared(cases: readonly Case[], { from, rule, request, verdict, isOpen }: Case): string {
    if (!from) return '';
    const list = printList(from.list);
    const subjects = literal(cases.flatMap((one) => one.from?.subject ?? []));
    if (!rule) {
      const way = isOpen ? 'answers' : (verdict.fault ?? 'accepts');
      return `each(${this.#operation}, ${quote(way)}, ${list}, ${subjects});`;
    }
    const way = verdict.fault === undefined ? 'accepts' : 'refuses';
    const subject = request.parameters ? 'parameter' : this.#field(request.base);
    return `values(${[subject, quote(way), list, subjects, ...keywordOf(rule)].join(', ')});`;
  }

  /** The field of the topic in a base. */
  #field(base: Base | undefined): string {
    return base === this.#base ? 'field' : `field.in(${base?.name})`;
  }

  /** The subject of the topic, as a constant for its cases. */
  #subject(): string {
    const first = this.#cases.find(({ rule }) => rule !== undefined);
    if (!first?.rule) return '';
    const { field } = first.rule;
    const schema = this.#api.origin(first.rule.schema);
    if (!first.request.parameters) {
      return `const field = ${this.#operation}.field(${this.#base?.name}, ${quote(field)}, ${quote(schema)});`;
    }
    const refused = this.#cases.find(({ verdict }) => verdict.fault !== undefined);
    const statuses = refused ? `, ${literal(refused.verdict.statuses)}` : '';
    return `const parameter = ${this.#operation}.parameter(${quote(field)}, ${quote(schema)}${statuses});`;
  }

  #check(one: Case): string {
    const { request, verdict, rule, series } = one;
    if (series) return `${this.#operation}.${this.#series(series, request.base)}`;
    const way = verdict.fault === undefined ? 'accepts' : 'refuses';
    if (rule && request.parameters) {
      return `parameter.${way}(${[literal(Object.values(request.parameters)[0]), ...keywordOf(rule)].join(', ')})`;
    }
    if (rule && request.base && request.body !== undefined) {
      return `${this.#field(request.base)}.${way}(${[printValue(one, rule, request.base, this.#base), ...keywordOf(rule)].join(', ')})`;
    }
    const fault = verdict.fault === undefined ? '' : `${quote(verdict.fault)}, `;
    return `${this.#operation}.${way}(${fault}${change(one)})`;
  }

  /** A call with the bodies of several requests. They go through `base`, since a case may name items that the server knows by other ids. */
  #series({ kind, answer, bodies, steps }: CaseSeries, base: Base | undefined): string {
    const known = base && { name: base.name, value: base.body };
    const printed = bodies.map((body) => {
      const named = this.#named.find((one) => one.body === body);
      return body === undefined ? 'undefined' : (named?.name ?? `base(${expression(body, known)})`);
    });
    const first = answer === undefined ? [] : [quote(answer)];
    const last = steps === undefined ? [] : [`[${steps.map((step) => this.#step(step)).join(', ')}]`];
    return `${comparisons[kind]}(${[...first, `[${printed.join(', ')}]`, ...last].join(', ')})`;
  }

  #step({ to, parameters, pointer, isGone }: Step): string {
    const name = this.#followed.get(to);
    return `${name}.${isGone ? 'isGoneAfter' : 'after'}(${literal(parameters)}, ${quote(this.#api.origin(pointer))})`;
  }
}

const comparisons = {
  stays: 'totalStays',
  rises: 'totalRises',
  'adds up': 'totalAddsUp',
  apart: 'keepsApart',
  chain: 'leadsTo',
};

function mostFrequent(bases: readonly Base[]): Base | undefined {
  const counts = new Map<Base, number>();
  for (const base of bases) counts.set(base, (counts.get(base) ?? 0) + 1);
  return [...counts].toSorted(([, left], [, right]) => right - left)[0]?.[0];
}

function keywordOf({ keyword, field, at }: Rule): string[] {
  const place = field === at ? [] : [quote(at)];
  if (keyword === undefined) return place.length > 0 ? ['undefined', ...place] : [];
  return [quote(keyword), ...place];
}

/** The value that a case puts into its field. The base's own is called `field.value`. */
function printValue({ request }: Case, { field }: Rule, base: Base, usual: Base | undefined): string {
  const value = valueAt(request.body ?? null, field);
  if (value === undefined) return printAbsence(request.body ?? null, field, base);
  const own = valueAt(base.body, field);
  const known: Known =
    own === undefined || base !== usual ? { name: base.name, value: base.body } : { name: 'field.value', value: own };
  return expression(value, known);
}

/** Whether the field was removed or renamed. */
function printAbsence(body: Json, field: string, base: Base): string {
  const [added] = editsBetween(removeAt(base.body, field), body);
  const name = added && fromPointer(added.pointer).at(-1);
  return name === undefined ? 'missing' : `renamed(${quote(name)})`;
}

/** The differences from a valid request, whose body is the minimal one. */
function change({ request }: Case): string {
  const { base, text, bytes, headers, parameters } = request;
  const known = base && { name: base.name, value: base.body };
  const isPlain = text === undefined && bytes === undefined && headers === undefined && parameters === undefined;
  const members = [
    ...(isPlain && base ? [`body: ${base.name}`] : []),
    ...(text === undefined ? [] : [`text: ${expression(text, known)}`]),
    ...(bytes === undefined ? [] : [`bytes: ${quote(bytes)}`]),
    ...(headers === undefined ? [] : [`headers: ${memberList(headers)}`]),
    ...(parameters === undefined ? [] : [`parameters: ${memberList(parameters)}`]),
  ];
  return `{ ${members.join(', ')} }`;
}

function memberList(values: { [name: string]: Json }): string {
  const printed = Object.entries(values).map(([name, value]) => `${propertyKey(name)}: ${literal(value)}`);
  return `{ ${printed.join(', ')} }`;
}
