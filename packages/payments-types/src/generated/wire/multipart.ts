// Copied from scripts/generate/wire/multipart.ts by `pnpm generate`. Do not edit.

import { type Binary, isBinary } from './binary.ts';
import { type Field, fieldOf, isPlain, kindIn, membersOf, passesOf, type ReadField } from './field.ts';
import { readText } from './kind.ts';
import { isJson } from './parameter.ts';
import type { Parsed } from './parse.ts';
import { textOf } from './serialize.ts';

/**
 * Writes a body of the media type `multipart/form-data` (RFC 7578) as pieces for a `Blob`. Lists become one part for each item, objects
 * are JSON. `boundary` must not occur in the body.
 */
export function writeMultipart(fields: readonly Field[], value: unknown, boundary: string): (string | Binary)[] {
  const parts = membersOf(value).flatMap(([name, member]) =>
    (Array.isArray(member) ? member : [member]).flatMap((item) =>
      writePart(fieldOf(fields, name, item), item, boundary),
    ),
  );
  return [...parts, `--${boundary}--\r\n`];
}

function writePart({ name, mediaType, isFile }: Field, value: unknown, boundary: string): (string | Binary)[] {
  const { name: fileName = name, type } = Object(value) as { name?: string; type?: string };
  const isData = isBinary(value);
  const content =
    type || mediaType?.split(',')[0]?.trim() || (isFile || isData ? 'application/octet-stream' : undefined);
  const file = isFile || isData ? `; filename="${escapeName(typeof value === 'string' ? name : fileName)}"` : '';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"${file}\r\n`;
  const kind = content === undefined ? '' : `Content-Type: ${content}\r\n`;
  const text = mediaType !== undefined && isJson(mediaType) ? JSON.stringify(value) : textOf(value);
  return [`${head}${kind}\r\n`, isData ? value : text, '\r\n'];
}

/** As browsers do (HTML, section 4.10.21.8). */
function escapeName(name: string): string {
  return name.replace(/\r/g, '%0D').replace(/\n/g, '%0A').replace(/"/g, '%22');
}

/** A part of a body. */
interface Part {
  name: string;
  fileName?: string;
  mediaType?: string;
  /** One character for each byte. */
  bytes: string;
}

/**
 * Reads such a body in every way that its schema leaves open. Files become text with one character for each byte.
 * @param contentType the header, for its boundary
 */
export function readMultipart(fields: readonly ReadField[], body: Uint8Array, contentType: string): Parsed[] {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  if (!boundary) return [{ problem: 'must have a boundary in its media type' }];
  const parts = splitParts(latin1(body), boundary[1] ?? boundary[2] ?? '');
  if (typeof parts === 'string') return [{ problem: parts }];
  return Array.from({ length: passesOf(fields) }, (_pass, pass) => readParts(fields, parts, pass));
}

function readParts(fields: readonly ReadField[], parts: readonly Part[], pass: number): Parsed {
  const members = new Map<string, unknown[]>();
  for (const part of parts) {
    const field = fields.find((one) => one.name === part.name) ?? { name: part.name, kinds: ['any' as const] };
    const { value, problem } = readPart(field, part, pass);
    if (problem !== undefined) return { problem: `has a part \`${part.name}\` that ${problem}` };
    members.set(part.name, [...(members.get(part.name) ?? []), value]);
  }
  const entries = [...members].map(([name, values]): [string, unknown] => {
    const field = fields.find((one) => one.name === name);
    const isList = field?.kinds.some((kind) => typeof kind === 'object' && 'items' in kind) ?? false;
    return [name, isList || values.length > 1 ? values : values[0]];
  });
  return { value: Object.fromEntries(entries) };
}

function readPart(field: ReadField, part: Part, pass: number): Parsed {
  const wanted = field.mediaType?.split(',').map((range) => range.trim()) ?? [];
  const got = part.mediaType ?? (field.isFile ? 'application/octet-stream' : 'text/plain');
  if (wanted.length > 0 && !wanted.some((range) => isWithin(got, range)))
    return { problem: `must be ${field.mediaType}` };
  if (part.fileName !== undefined || field.isFile) return { value: part.bytes };
  const text = utf8(part.bytes);
  if (text === undefined) return { problem: 'must be UTF-8' };
  if (isJson(got)) {
    try {
      return { value: JSON.parse(text) };
    } catch {
      return { problem: 'must be JSON' };
    }
  }
  if (!isPlain(got)) return { value: text };
  const kind = kindIn(pass, field);
  const one = typeof kind === 'object' ? ('items' in kind ? kind.items : 'json') : kind;
  return { value: readText(one, text) };
}

/** Whether a media type is in a range such as `image/*` (RFC 9110, section 12.5.1). */
function isWithin(mediaType: string, range: string): boolean {
  const [got = '', wanted = ''] = [mediaType, range].map((text) => text.split(';')[0]?.trim().toLowerCase());
  return wanted === '*/*' || got === wanted || (wanted.endsWith('/*') && got.startsWith(wanted.slice(0, -1)));
}

/** The parts of a body, or what is wrong with it. */
function splitParts(body: string, boundary: string): Part[] | string {
  const sections = `\r\n${body}`.split(`\r\n--${boundary}`);
  if (!sections.at(-1)?.startsWith('--')) return 'must end with its boundary';
  const parts: Part[] = [];
  for (const section of sections.slice(1, -1)) {
    const end = section.indexOf('\r\n\r\n');
    const head = section.slice(0, Math.max(0, end));
    const name = /^content-disposition:\s*form-data;.*?\bname="([^"]*)"/im.exec(head)?.[1];
    if (end < 0 || name === undefined) return 'must have a name for each part';
    const fileName = /^content-disposition:.*?\bfilename="([^"]*)"/im.exec(head)?.[1];
    const mediaType = /^content-type:[ \t]*([^\r\n]+)/im.exec(head)?.[1];
    parts.push({
      name: unescapeName(name),
      ...(fileName === undefined ? {} : { fileName }),
      ...(mediaType === undefined ? {} : { mediaType }),
      bytes: section.slice(end + 4),
    });
  }
  return parts;
}

function unescapeName(name: string): string {
  const decoded = utf8(name) ?? name;
  return decoded.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%22/g, '"');
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

function utf8(bytes: string): string | undefined {
  try {
    return decodeURIComponent(bytes.replace(/[%\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`));
  } catch {
    return undefined;
  }
}
