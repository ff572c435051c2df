import { type File, header } from '../../files.ts';
import { copiesOf } from '../copies.ts';

const copies = copiesOf('cases/requests');

/** What `requests.ts` exports, by file. */
const exported: { readonly [file: string]: string } = {
  credentials: 'rightCredentials, wrongCredentials',
  headers: 'rightMediaTypes, usualHeaders, wrongMediaTypes',
  'json-bodies': 'brokenBodies, hardBodies, spelledBodies',
  routes: 'methods, similarPaths',
  values: 'hardNames, hardTexts, plainValues',
};

/** The names that `requests.ts` exports, sorted. */
export const requestNames = Object.values(exported).join(', ').split(', ').toSorted();

/** Emits the requests, and the values of fields, that are the same for every operation. */
export function requestFiles(folder: string): File[] {
  const lines = Object.entries(exported).map(([file, names]) => `export { ${names} } from './requests/${file}.ts';\n`);
  return [{ path: `${folder}/requests.ts`, content: `${header}\n${lines.join('')}` }, ...copies(`${folder}/requests`)];
}
