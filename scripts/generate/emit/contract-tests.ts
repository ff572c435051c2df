import type { Base, Case } from '../cases/case/case.ts';
import { cases } from '../cases/cases.ts';
import { validParameters } from '../cases/parameters/valid-parameters.ts';
import { Samples } from '../cases/samples/sample.ts';
import { SharedSchemas, type Use } from '../cases/shared-schemas.ts';
import { type File, header } from '../files.ts';
import type { Api, Operation } from '../model/api.ts';
import type { Names } from '../names.ts';
import type { Note } from '../spec/diagnostics.ts';
import { camelCase, kebabCase } from '../spec/words.ts';
import { CaseFile, fileNames, type SchemaFiles, uniqueName } from './contract-tests/case-file.ts';
import { hasJsonAnswer, printContract } from './contract-tests/contract.ts';
import { entryFiles } from './contract-tests/entries.ts';
import { requestFiles } from './contract-tests/request-files.ts';
import { nameSchemaFiles, schemaFiles } from './contract-tests/schema-files.ts';
import { printSources } from './contract-tests/sources.ts';
import { docComment, propertyAccess, quote, variableName } from './typescript.ts';

/**
 * Emits the contract suite: one file of tests per operation, one of cases per schema that request bodies use, the list of these files for the package's own runners, the files of the spec
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
  const schemas = new SharedSchemas(api, note);
  const inFiles = nameSchemaFiles();
  const files = operationFiles(operations);
  const suites = files.map((name) => `() => import('./${name}.ts')`);
  return [
    ...operations.map((operation, index) => ({
      path: `${folder}/${files[index]}.ts`,
      content: printOperation(operation, api, names, schemas, inFiles, note),
    })),
    ...[...schemaFiles(schemas, api, inFiles)].map(({ path, content }) => ({ path: `${folder}/${path}`, content })),
    {
      path: `${folder}/suites.ts`,
      content: `${header}\n${docComment('The files of the suite, one per operation.')}export const suites: readonly (() => Promise<unknown>)[] = [${suites.join(', ')}];\n`,
    },
    { path: `${folder}/sources.ts`, content: `${header}\n${printSources(api)}` },
    ...requestFiles(folder),
    ...entryFiles(api, names).map(({ path, content }) => ({ path: `${folder}/${path}`, content: header + content })),
  ];
}

/** One name per operation, unique where letter case does not count. */
function operationFiles(operations: readonly Operation[]): string[] {
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

/** Prints the file of one operation. */
function printOperation(
  operation: Operation,
  api: Api,
  names: Names,
  schemas: SharedSchemas,
  files: SchemaFiles,
  note: Note,
): string {
  const { method, path, id } = operation;
  const uses: Use[] = [];
  const made = cases(operation, api, note, schemas.sharing(uses));
  const minimal = made.find(({ verdict, request }) => verdict.fault === undefined && request.base)?.request.base;
  const file = new CaseFile(made, uses, api, files);
  const own = uniqueName(variableName(camelCase(id, 'value'), 'Operation', fileNames), file.bases);
  const constants = nameOperations(operation, own, made, file.bases);
  const printOne = (one: Operation): string => {
    const parameters = validParameters(one, Samples.for(api), note);
    if (one === operation) return printContract(one, api, parameters, minimal);
    return printContract(one, api, parameters, undefined, `validators${propertyAccess(one.id)}.responses`);
  };
  const body = [
    ...file.printBases(),
    ...[...constants].map(([one, constant]) => `const ${constant} = ${printOne(one)};`),
    `describe(${quote(`${method} ${path}`)}, () => {\n${file.printTopics(constants, own)}\n});`,
  ].join('\n\n');
  const isJudged = [...constants.keys()].some(hasJsonAnswer);
  const imports = [
    ...(isJudged ? [`import { validators } from '${names.packages.types}/validators';`] : []),
    ...file.printImports(body, './'),
  ].join('\n');
  const answers = hasJsonAnswer(operation) ? [`const { responses } = validators${propertyAccess(id)};`] : [];
  return [header + imports, ...answers, body].join('\n\n').concat('\n');
}

/** The operation and those that follow it, each with the name of its constant. */
function nameOperations(
  operation: Operation,
  own: string,
  made: readonly Case[],
  bases: readonly Base[],
): Map<Operation, string> {
  const names = new Map<Operation, string>([[operation, own]]);
  for (const { to } of made.flatMap(({ series }) => series?.steps ?? [])) {
    if (names.has(to)) continue;
    const taken = [...bases, ...[...names.values()].map((name) => ({ name }))];
    names.set(to, uniqueName(variableName(camelCase(to.id, 'value'), 'Operation', fileNames), taken));
  }
  return names;
}
