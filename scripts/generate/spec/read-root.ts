import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { type BaseResolver, type Document, detectSpec, YamlParseError } from '@redocly/openapi-core';
import { problem, unable } from '../../command/problems.ts';
import type { Json } from './node.ts';
import { asNode } from './node.ts';
import { shown } from './shown.ts';

/** The maximum size of a file, in bytes. */
const maxSize = 100_000_000;

/**
 * Reads the entry point of a spec. `entry` is the path as the user gave it, for messages.
 * @throws Problems if it is not a file, not text, does not parse, or is not an OpenAPI 3.0, 3.1 or 3.2 document.
 */
export async function readRoot(entry: string, path: string, resolver: BaseResolver): Promise<Document> {
  await checkFile(entry, path);
  const document = await resolver.resolveDocument(null, path, true).catch((error: Error) => error);
  if (document instanceof YamlParseError) throw unparsed(document, path);
  if (document instanceof Error) throw unable(shown(path), document.message, 'Make the file readable.');
  checkDialect(document);
  return document;
}

async function checkFile(entry: string, path: string): Promise<void> {
  const remedy = 'Pass the path of an OpenAPI document in YAML or JSON.';
  const stats = await stat(path).catch(() => undefined);
  if (!stats) throw unable(entry, 'The file does not exist.', remedy);
  if (!stats.isFile()) throw unable(entry, stats.isDirectory() ? 'This is a folder.' : 'Not a regular file.', remedy);
  if (stats.size === 0) throw unable(entry, 'It is empty.', remedy);
  if (stats.size > maxSize)
    throw unable(entry, `The file has ${Math.round(stats.size / 1e6)} MB; the limit is ${maxSize / 1e6} MB.`, remedy);
  const bytes = await readFile(path).catch((error: Error) => {
    throw unable(entry, error.message, 'Make the file readable.');
  });
  if (!isUtf8(bytes)) throw unable(entry, 'Not valid UTF-8.', 'Save the file as UTF-8.');
}

function unparsed({ line, col, originalError }: YamlParseError, path: string): Error {
  const finding = (originalError as { reason?: string }).reason ?? originalError.message;
  // An error of the whole file has no line.
  const place = Number.isNaN(line) ? shown(path) : `${shown(path)}:${line}:${col}`;
  return problem(
    place,
    `Cannot be parsed: ${finding}.`,
    Number.isNaN(line) ? 'Correct the file.' : 'Correct that line or the one before.',
    'syntax',
  );
}

function checkDialect({ parsed, source }: Document): void {
  let dialect: string | undefined;
  try {
    dialect = detectSpec(parsed);
  } catch {
    // Redocly's message names neither the file nor the remedy.
  }
  if (dialect === 'oas3_0' || dialect === 'oas3_1' || dialect === 'oas3_2') return;
  const { openapi, swagger } = asNode(parsed as Json);
  const says = openapi === undefined ? swagger && `swagger: ${swagger}` : `openapi: ${JSON.stringify(openapi)}`;
  throw unable(
    `${shown(source.absoluteRef)}:1`,
    `Not an OpenAPI 3.0, 3.1 or 3.2 document${says ? `; it says \`${says}\`` : ''}.`,
    says && typeof openapi !== 'number'
      ? 'Convert it, or pass another file.'
      : 'Begin it with `openapi: 3.1.0`, or pass another file.',
    'not-openapi-3',
  );
}
