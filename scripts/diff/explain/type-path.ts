import type { Place } from '../difference/place.ts';

/** Where generated types have a value: the type that holds it, and its key there; no key for a whole type. */
export interface TypePath {
  holder: string;
  key?: string;
}

/** The type of a place, such as `Author['name']`; nothing for what has no type, such as a server or a webhook. */
export function typePath({ scope, path }: Place): TypePath | undefined {
  const steps = [...path.matchAll(/\[\]|[^.[\]]+/g)].map(([step]) => step);
  const base = baseOf(scope);
  if (!base || path.includes('[0') || path.includes('/')) return undefined;
  const keys = [...(base.key === undefined ? [] : [base.key]), ...steps];
  const last = keys.pop();
  if (last === undefined || last === '[]' || last === '*')
    return { holder: [...keys, ...(last === undefined ? [] : [last])].reduce(index, base.holder) };
  return { holder: keys.reduce(index, base.holder), key: last };
}

function index(type: string, step: string): string {
  const key = step === '[]' ? 'number' : step === '*' ? 'string' : JSON.stringify(step);
  return `NonNullable<${type}>[${key}]`;
}

function baseOf(scope: string): TypePath | undefined {
  const [operation = '', part, header] = scope.split(' · ');
  const [, method, path] = /^([A-Z]+) (\/.*)$/.exec(operation) ?? [];
  if (method === undefined || path === undefined)
    return /^[A-Za-z_$][\w$]*$/.test(scope) ? { holder: scope } : undefined;
  const item = `paths[${JSON.stringify(path)}]`;
  if (part === undefined) return { holder: item, key: method.toLowerCase() };
  const type = `${item}[${JSON.stringify(method.toLowerCase())}]`;
  const [, where, mediaType = 'application/json'] = /^(.*?)(?: \((.+)\))?$/.exec(part) ?? [];
  const [kind, name] = (where ?? '').split(' ');
  if (kind === 'request') return { holder: content(`${type}["requestBody"]`, mediaType) };
  if (kind === 'response' && name !== undefined) return responsePath(`${type}["responses"]`, name, mediaType, header);
  if (name !== undefined && ['query', 'header', 'path', 'cookie'].includes(kind ?? ''))
    return { holder: `NonNullable<${type}["parameters"]["${kind}"]>`, key: name };
  return undefined;
}

function responsePath(type: string, status: string, mediaType: string, header: string | undefined): TypePath {
  const response = `${type}[${/^\d+$/.test(status) ? status : JSON.stringify(status)}]`;
  if (header === undefined) return { holder: content(response, mediaType) };
  return { holder: `${response}["headers"]`, key: header.replace(/^header /, '') };
}

function content(type: string, mediaType: string): string {
  return `NonNullable<${type}>["content"][${JSON.stringify(mediaType)}]`;
}
