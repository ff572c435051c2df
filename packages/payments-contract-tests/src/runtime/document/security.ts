import { type Parameter, toPointer } from '../../generated/types.ts';
import type { Reader } from './reader.ts';

/** How a credential is sent: in the header `Authorization` after the name of a scheme, or as a parameter. */
export interface Scheme {
  place: Exclude<Parameter['in'], 'path'>;
  name: string;
  prefix?: string;
}

/** The alternatives of an operation, each a list of schemes that are needed together; empty when no credential is needed. */
export function readSecurity(reader: Reader, pointer: string): Scheme[][] {
  const own = reader.at(`${pointer}/security`) === undefined ? '/security' : `${pointer}/security`;
  const alternatives = reader
    .entriesOf(own)
    .map(([, alternative]) =>
      reader
        .entriesOf(alternative)
        .flatMap(([name]) => readScheme(reader, reader.resolve(`/components/securitySchemes${toPointer([name])}`))),
    );
  return alternatives.some((schemes) => schemes.length === 0) ? [] : alternatives;
}

function readScheme(reader: Reader, pointer: string): Scheme[] {
  const [type, scheme] = [reader.get(pointer, 'type'), String(reader.get(pointer, 'scheme')).toLowerCase()];
  if (type === 'apiKey') {
    return [{ place: reader.get(pointer, 'in') as Scheme['place'], name: String(reader.get(pointer, 'name')) }];
  }
  if (type === 'http') return [{ place: 'header', name: 'authorization', prefix: scheme }];
  return type === 'oauth2' || type === 'openIdConnect'
    ? [{ place: 'header', name: 'authorization', prefix: 'bearer' }]
    : [];
}
