import type { Base, Case } from '../cases/case/case.ts';
import { cases } from '../cases/cases.ts';
import { validParameters } from '../cases/parameters/parameter-cases.ts';
import { Samples } from '../cases/samples/sample.ts';
import { type File, header } from '../files.ts';
import type { Api, Operation } from '../model/api.ts';
import type { Names } from '../names.ts';
import type { Note } from '../spec/diagnostics.ts';
import { camelCase, kebabCase } from '../spec/words.ts';
import { hasJsonAnswer, printContract } from './contract-tests/contract.ts';
import { entryFiles } from './contract-tests/entries.ts';
import { expression } from './contract-tests/expression.ts';
import { printSources } from './contract-tests/sources.ts';
import { Topic } from './contract-tests/topic.ts';
import { docComment, literal, propertyAccess, quote, variableName } from './typescript.ts';

/**
 * Emits the contract suite: one file of tests per operation, the list of these files for the package's own runners, the files of the spec
 * that failures name, and the entry points of the package.
 */
export function emitContractTests(api: Api, names: Names, note: Note): File[] {
  const folder = names.generated['contract-tests'];
  const operations = api.operations.filter(({ method, pointer }) => {
    if (method !== 'TRACE') return true;
    note(
      'untested-trace',
      pointer,
      'No case tests a TRACE operation: `fetch` refuses to send one.',
      'Test it by hand.',
    );
    return false;
  });
  const files = fileNames(operations);
  const suites = files.map((name) => `() => import('./${name}.ts')`);
  return [
    ...operations.map((operation, index) => ({
      path: `${folder}/${files[index]}.ts`,
      content: new Suite(operation, api, names, note).print(),
    })),
    {
      path: `${folder}/suites.ts`,
      content: `${header}\n${docComment('The files of the suite, one per operation.')}export const suites: readonly (() => Promise<unknown>)[] = [${suites.join(', ')}];\n`,
    },
    { path: `${folder}/sources.ts`, content: `${header}\n${printSources(api)}` },
    ...entryFiles(api, names).map(({ path, content }) => ({ path: `${folder}/${path}`, content: header + content })),
  ];
}

/** One name per operation, unique where letter case does not count. */
function fileNames(operations: readonly Operation[]): string[] {
  const taken = new Set<string>();
  return operations.map(({ id }) => {
    for (let number = 1; ; number += 1) {
      const name = `${kebabCase(id)}${number === 1 ? '' : `-${number}`}.contract.test`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  });
}

/** What the file of an operation imports or declares besides its bases. */
const suiteNames =
  'at base describe entries enumAt it missing operation remove renamed repeat responses reversed set validators'.split(
    ' ',
  );

/** Prints the file of one operation. */
class Suite {
  readonly #operation: Operation;
  readonly #api: Api;
  readonly #names: Names;
  readonly #cases: readonly Case[];
  readonly #note: Note;

  constructor(operation: Operation, api: Api, names: Names, note: Note) {
    this.#operation = operation;
    this.#api = api;
    this.#names = names;
    this.#cases = cases(operation, api, note);
    this.#note = note;
  }

  print(): string {
    const { method, path, id } = this.#operation;
    const bases = this.#bases();
    const minimal = this.#minimal();
    const name = uniqueName(variableName(camelCase(id, 'value'), 'Operation', suiteNames), bases);
    const operations = this.#namesOf(name, bases);
    const byTopic = new Map<string, Case[]>();
    for (const one of this.#cases) byTopic.set(one.topic, [...(byTopic.get(one.topic) ?? []), one]);
    const topics = [...byTopic].map(
      ([topic, members]) =>
        `describe(${quote(topic)}, () => {\n${new Topic(members, name, this.#api, bases, operations).print()}\n});`,
    );
    const body = [
      ...bases.map(printBase),
      ...[...operations].map(([one, constant]) => `const ${constant} = ${this.#contract(one, minimal)};`),
      `describe(${quote(`${method} ${path}`)}, () => {\n${topics.join('\n\n')}\n});`,
    ].join('\n\n');
    const answers = hasJsonAnswer(this.#operation) ? [`const { responses } = validators${propertyAccess(id)};`] : [];
    const isJudged = [...operations.keys()].some(hasJsonAnswer);
    return [header + this.#imports(body, isJudged), ...answers, body].join('\n\n').concat('\n');
  }

  #contract(operation: Operation, base: Base | undefined): string {
    const parameters = validParameters(operation, Samples.for(this.#api), this.#note);
    if (operation === this.#operation) return printContract(operation, this.#api, parameters, base);
    const validators = `validators${propertyAccess(operation.id)}.responses`;
    return printContract(operation, this.#api, parameters, undefined, validators);
  }

  /** This operation and those that follow it, each with the name of its constant. */
  #namesOf(own: string, bases: readonly Base[]): Map<Operation, string> {
    const names = new Map<Operation, string>([[this.#operation, own]]);
    for (const { to } of this.#cases.flatMap(({ series }) => series?.steps ?? [])) {
      if (names.has(to)) continue;
      const taken = [...bases, ...[...names.values()].map((name) => ({ name }))];
      names.set(to, uniqueName(variableName(camelCase(to.id, 'value'), 'Operation', suiteNames), taken));
    }
    return names;
  }

  /** Every base that a case uses, each after those that it is made from. */
  #bases(): Base[] {
    const found = new Set<Base>();
    const add = (base: Base): void => {
      if (base.from) add(base.from);
      found.add(base);
    };
    for (const { request } of this.#cases) if (request.base) add(request.base);
    return [...found];
  }

  #minimal(): Base | undefined {
    return this.#cases.find(({ verdict, request }) => verdict.fault === undefined && request.base)?.request.base;
  }

  #imports(body: string, isJudged: boolean): string {
    const uses = (word: string): boolean => new RegExp(`(^|[ (![])${word}[(,]`, 'm').test(body);
    const words = ['at', 'entries', 'remove', 'repeat', 'reversed', 'set'].filter(uses);
    const changes = ['missing', 'renamed'].filter(uses);
    const suiteWords = ['base', 'describe', 'enumAt', 'it', 'operation'].filter(uses);
    return [
      ...(isJudged ? [`import { validators } from '${this.#names.packages.types}/validators';`] : []),
      ...(words.length > 0 ? [`import { ${words.join(', ')} } from '../runtime/document/edit.ts';`] : []),
      ...(changes.length > 0 ? [`import { ${changes.join(', ')} } from '../runtime/suite/operation.ts';`] : []),
      `import { ${suiteWords.join(', ')} } from './suite.ts';`,
    ].join('\n');
  }
}

function printBase(base: Base): string {
  const { from } = base;
  const body = from ? expression(base.body, { name: from.name, value: from.body }) : `base(${literal(base.body)})`;
  return `${docComment(base.comment)}const ${base.name} = ${body};`;
}

function uniqueName(wanted: string, taken: readonly { name: string }[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!taken.some((other) => other.name === name)) return name;
  }
}
