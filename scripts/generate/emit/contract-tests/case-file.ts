import { posix } from 'node:path';
import type { Base, Case } from '../../cases/case/case.ts';
import type { SharedSchema, Use } from '../../cases/shared-schemas.ts';
import type { Api, Operation } from '../../model/api.ts';
import { docComment, literal, quote } from '../typescript.ts';
import { expression } from './expression.ts';
import { requestNames } from './request-files.ts';
import { Topic } from './topic.ts';

/** Where the cases of shared schemas are printed. */
export interface SchemaFiles {
  /** The path of the file, relative to the folder of generated files, without its extension. */
  path(schema: SharedSchema): string;
  /** The name of the function that it exports. */
  functionName(schema: SharedSchema): string;
}

/** What a file imports or declares besides its bases. */
export const fileNames = [
  ...'at base describe each entries enumAt every it missing operation remove renamed repeat responses set validators value ValuePlace values'.split(
    ' ',
  ),
  ...requestNames,
];

/** Prints the parts of a file of cases: those of an operation, or of a schema wherever it is used. */
export class CaseFile {
  readonly bases: readonly Base[];
  readonly #cases: readonly Case[];
  readonly #uses: readonly Use[];
  readonly #api: Api;
  readonly #files: SchemaFiles;
  readonly #own: SharedSchema | undefined;

  /** `own` is the schema whose cases these are, if they are not those of an operation. */
  constructor(cases: readonly Case[], uses: readonly Use[], api: Api, files: SchemaFiles, own?: SharedSchema) {
    this.#own = own;
    this.#cases = cases;
    this.#uses = uses;
    this.#api = api;
    this.#files = files;
    this.bases = usedBases([...cases.map(({ request }) => request.base), ...uses.map(({ base }) => base)]);
  }

  printBases(): string[] {
    return this.bases.map(printBase);
  }

  /** The topics, then the places where the cases of other schemas apply. `subject` is the name of what makes checks, `operations`
   * are those of constants. */
  printTopics(operations: ReadonlyMap<Operation, string>, subject: string): string {
    const byTopic = new Map<string, Case[]>();
    for (const one of this.#cases) byTopic.set(one.topic, [...(byTopic.get(one.topic) ?? []), one]);
    const topics = [...byTopic].map(
      ([topic, members]) =>
        `describe(${quote(topic)}, () => {\n${new Topic(members, subject, this.#api, this.bases, operations).print()}\n});`,
    );
    const uses = this.#uses.map(
      ({ topic, base, pointer, schema }) =>
        `every(${quote(topic)}, ${subject}.place(${base.name}, ${quote(pointer)}), ${this.#local(schema)});`,
    );
    return [...topics, uses.join('\n')].filter((text) => text !== '').join('\n\n');
  }

  /** The imports that a file needs, given its text. `up` leads to the folder of generated files. */
  printImports(body: string, up: './' | '../'): string[] {
    const words = new Set(body.match(/(?<![.\w])[A-Za-z]\w*(?=[(,])/g));
    const listed = (names: string, from: string): string[] => {
      const used = names.split(' ').filter((name) => words.has(name));
      return used.length === 0 ? [] : [`import { ${used.join(', ')} } from '${from}';`];
    };
    const others = this.#uses.map(({ schema }) => schema).filter((schema) => schema !== this.#own);
    const schemas = [...new Set(others)].map((schema) => {
      const [name, local] = [this.#files.functionName(schema), this.#local(schema)];
      return `import { ${name === local ? name : `${name} as ${local}`} } from '${this.#pathTo(schema, up)}';`;
    });
    const runtime = up === './' ? '../runtime' : '../../runtime';
    return [
      ...listed('at entries remove repeat set', `${runtime}/document/edit.ts`),
      ...listed('missing renamed', `${runtime}/suite/value-place.ts`),
      ...listed(requestNames.join(' '), `${up}requests.ts`),
      ...schemas.toSorted(),
      ...listed('base describe each enumAt every it operation values', `${up}suite.ts`),
    ];
  }

  /** Files of schemas import each other. */
  #pathTo(schema: SharedSchema, up: './' | '../'): string {
    const path = `${this.#files.path(schema)}.ts`;
    return up === './' ? `./${path}` : `./${posix.basename(path)}`;
  }

  #local(schema: SharedSchema): string {
    return uniqueName(this.#files.functionName(schema), this.bases);
  }
}

/** Every base, each after those that it is made from. */
function usedBases(bases: readonly (Base | undefined)[]): Base[] {
  const found = new Set<Base>();
  const add = (base: Base): void => {
    if (base.from) add(base.from);
    found.add(base);
  };
  for (const base of bases) if (base) add(base);
  return [...found];
}

function printBase(base: Base): string {
  const { from } = base;
  const body = from ? expression(base.body, { name: from.name, value: from.body }) : `base(${literal(base.body)})`;
  return `${docComment(base.comment)}const ${base.name} = ${body};`;
}

export function uniqueName(wanted: string, taken: readonly { name: string }[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!taken.some((other) => other.name === name)) return name;
  }
}
