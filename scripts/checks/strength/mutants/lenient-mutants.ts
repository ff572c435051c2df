import { replaceAt, sameJson, valueAt } from '../../../generate/cases/case/body.ts';
import type { Json } from '../../../generate/model/api.ts';
import { toPointer } from '../../../generate/spec/pointer.ts';
import type { Handle, Mutant } from '../server/mutant.ts';

/** Servers that repair bodies or mix up requests. `echoed` points at the values of an answer that repeat the request. */
export function lenientMutants(mock: Handle, echoed: readonly string[]): Mutant[] {
  const repairing = Object.entries(repairs).map(
    ([name, repair]): Mutant => ({ name: `bodies: ${name}`, hints: [], serve: () => repairingServer(mock, repair) }),
  );
  const mixing = Object.entries({ ...mixed, 'repeats values of the previous one': repeatsPrevious(echoed) }).map(
    ([name, serve]): Mutant => ({ name: `requests: ${name}`, hints: [], serve: () => serve(mock) }),
  );
  return [...repairing, ...mixing];
}

/** Repairs of one value of a body. */
const repairs: { [name: string]: (value: Json) => Json } = {
  'strings of digits become numbers': (value) =>
    typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value,
  'numbers become strings': (value) => (typeof value === 'number' ? String(value) : value),
  'booleans become strings': (value) => (typeof value === 'boolean' ? String(value) : value),
  'the strings true and false become booleans': (value) =>
    value === 'true' || value === 'false' ? value === 'true' : value,
  'zero and one become booleans': (value) => (value === 0 || value === 1 ? value === 1 : value),
  'empty strings become null': (value) => (value === '' ? null : value),
  'null becomes an empty string': (value) => (value === null ? '' : value),
  'strings are trimmed': (value) => (typeof value === 'string' ? value.trim() : value),
  'short strings are put in capitals': (value) =>
    typeof value === 'string' && value.length < 4 ? value.toUpperCase() : value,
  'fractions are cut off': (value) => (typeof value === 'number' ? Math.trunc(value) : value),
  'numbers wrap around at 32 bits': (value) => (typeof value === 'number' ? value | 0 : value),
  'a list of one becomes its item': (value) =>
    Array.isArray(value) && value.length === 1 ? (value[0] ?? null) : value,
  'objects with numeric names become lists': (value) =>
    isObject(value) && '0' in value ? Object.values(value) : value,
  'strings of JSON are parsed': (value) => (typeof value === 'string' && /^[[{]/.test(value) ? parse(value) : value),
  'properties that are null are dropped': (value) =>
    rebuilt(value, (entries) => entries.filter(([, member]) => member !== null)),
  'names are put in lower case': (value) =>
    rebuilt(value, (entries) => entries.map(([name, member]) => [name.toLowerCase(), member])),
  'names are trimmed': (value) => rebuilt(value, (entries) => entries.map(([name, member]) => [name.trim(), member])),
  'duplicate items are dropped': (value) =>
    Array.isArray(value) ? [...new Map(value.map((item) => [JSON.stringify(item), item])).values()] : value,
  'items after the first 100 are dropped': (value) => (Array.isArray(value) ? value.slice(0, 100) : value),
  'items after the first are dropped': (value) => (Array.isArray(value) ? value.slice(0, 1) : value),
  'items after the first ten are dropped': (value) => (Array.isArray(value) ? value.slice(0, 10) : value),
  'items between the first and the last are dropped': (value) =>
    Array.isArray(value) && value.length > 2 ? [value[0] ?? null, value.at(-1) ?? null] : value,
  'properties after the first five are dropped': (value) => rebuilt(value, (entries) => entries.slice(0, 5)),
};

/** Repairs a refused body in one place, and answers as if it had been sent that way. */
function repairingServer(mock: Handle, repair: (value: Json) => Json): Handle {
  return async (request) => {
    const response = await mock(request.clone());
    if (response.status !== 422) return response;
    const { url, method, headers } = request;
    const body = (await request.json()) as Json;
    for (const pointer of pointersOf(body).slice(0, 100)) {
      const old = valueAt(body, pointer) ?? null;
      const repaired = replaceAt(body, pointer, repair(old));
      if (sameJson(repaired, body)) continue;
      const second = await mock(new Request(url, { method, headers, body: JSON.stringify(repaired) }));
      if (second.status !== 422) return second;
    }
    return response;
  };
}

/** Every place of a value, itself first. */
function pointersOf(value: Json, pointer = ''): string[] {
  if (value === null || typeof value !== 'object') return [pointer];
  return [
    pointer,
    ...Object.entries(value).flatMap(([name, member]) => pointersOf(member, pointer + toPointer([name]))),
  ];
}

const mixed: { [name: string]: (mock: Handle) => Handle } = {
  'fails every tenth': (mock) => {
    let count = 0;
    return (request) => {
      count += 1;
      return count % 10 === 0 ? Promise.resolve(new Response(null, { status: 503 })) : mock(request);
    };
  },
  'answers concurrent ones like the last': (mock) => {
    let last: Request | undefined;
    return async (request) => {
      last = request.clone();
      await new Promise((resolve) => setImmediate(resolve));
      return mock(last.clone());
    };
  },
  'answers all like the first': (mock) => {
    let first: Promise<Response> | undefined;
    return async (request) => {
      first ??= mock(request);
      return (await first).clone();
    };
  },
};

/** A server that echoes values of the previous request. */
function repeatsPrevious(echoed: readonly string[]): (mock: Handle) => Handle {
  return (mock) => {
    const before = new Map<string, Json>();
    return async (request) => {
      const response = await mock(request);
      if (!response.ok || !response.headers.get('content-type')?.includes('json')) return response;
      let body = (await response.json()) as Json;
      for (const pointer of echoed) {
        const value = valueAt(body, pointer);
        const previous = before.get(pointer);
        if (value === undefined) continue;
        if (previous !== undefined) body = replaceAt(body, pointer, previous);
        before.set(pointer, value);
      }
      return Response.json(body, { status: response.status, headers: response.headers });
    };
  };
}

function rebuilt(value: Json, change: (entries: [string, Json][]) => [string, Json][]): Json {
  return isObject(value) ? Object.fromEntries(change(Object.entries(value))) : value;
}

function isObject(value: Json): value is { [name: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
