import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { type BaseResolver, type Document, detectSpec, YamlParseError } from '@redocly/openapi-core';
import { problem, unable } from '../../command/problems.ts';
import type { Json } from './node.ts';
import { asNode } from './node.ts';
import { shown } from './shown.ts';

/** The largest file that is read, in bytes. */
const largest = 100_000_000;

/**
 * Reads the entry point of a spec. `entry` is the path as the user gave it, for messages.
 * @throws Problems when it is no file, is no text, does not parse, or is no OpenAPI 3.0 or 3.1 document.
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
  const remedy = 'Give the path of an OpenAPI document in YAML or JSON.';
  const stats = await stat(path).catch(() => undefined);
  if (!stats) throw unable(entry, 'There is no such file.', remedy);
  if (!stats.isFile()) throw unable(entry, `This is ${stats.isDirectory() ? 'a folder' : 'no file'}.`, remedy);
  if (stats.size === 0) throw unable(entry, 'It is empty.', remedy);
  if (stats.size > largest)
    throw unable(
      entry,
      `It holds ${Math.round(stats.size / 1e6)} MB, and at most ${largest / 1e6} MB are read.`,
      remedy,
    );
  const bytes = await readFile(path).catch((error: Error) => {
    throw unable(entry, error.message, 'Make the file readable.');
  });
  if (!isUtf8(bytes)) throw unable(entry, 'It is no text in UTF-8.', 'Save it in UTF-8.');
}

function unparsed({ line, col, originalError }: YamlParseError, path: string): Error {
  const finding = (originalError as { reason?: string }).reason ?? originalError.message;
  return problem(
    `${shown(path)}:${line}:${col}`,
    `It does not parse: ${finding}.`,
    'Correct it there, or in the line before.',
  );
}

function checkDialect({ parsed, source }: Document): void {
  let dialect: string | undefined;
  try {
    dialect = detectSpec(parsed);
  } catch {
    // Redocly's own message names neither the file nor what would be right.
  }
  if (dialect === 'oas3_0' || dialect === 'oas3_1' || dialect === 'oas3_2') return;
  const { openapi, swagger } = asNode(parsed as Json);
  const says = openapi === undefined ? swagger && `swagger: ${swagger}` : `openapi: ${JSON.stringify(openapi)}`;
  throw unable(
    `${shown(source.absoluteRef)}:1`,
    `This is not an OpenAPI 3.0, 3.1 or 3.2 document${says ? `; it says \`${says}\`` : ''}.`,
    says && typeof openapi !== 'number'
      ? 'Convert it, or give another file.'
      : 'Begin it with `openapi: 3.1.0`, or give another file.',
  );
}
