import { realpath } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import {
  BaseResolver,
  type Document,
  isAbsoluteUrl,
  ResolveError,
  type Source,
  YamlParseError,
} from '@redocly/openapi-core';
import { parseText } from './parse-text.ts';

/** Resolves references to files in one folder, and to other files and hosts only if they are allowed. */
export class LocalResolver extends BaseResolver {
  readonly #folder: string;
  readonly #allowed: readonly string[];

  /**
   * `entry` is the path of the document; files in its folder may be read. `allowed` lists other folders, by their paths, and hosts that may be
   * fetched from, such as `schemas.example.com`.
   */
  constructor(entry: string, allowed: readonly string[]) {
    super();
    this.#folder = dirname(entry);
    this.#allowed = allowed;
  }

  override async loadExternalRef(reference: string): Promise<Source> {
    const obstacle = isAbsoluteUrl(reference) ? this.#hostObstacle(reference) : await this.#fileObstacle(reference);
    if (obstacle !== undefined) throw new ResolveError(new Error(obstacle));
    return super.loadExternalRef(reference);
  }

  /** Files of other kinds stay text. */
  override parseDocument(source: Source, isRoot = false): Document {
    if (!isRoot && !/\.(json|ya?ml)$/.test(source.absoluteRef) && !/json|yaml|openapi/.test(source.mimeType ?? ''))
      return { source, parsed: source.body };
    try {
      return { source, parsed: parseText(source.body) };
    } catch (error) {
      throw new YamlParseError(error as Error, source);
    }
  }

  #hostObstacle(reference: string): string | undefined {
    const { host } = new URL(reference);
    if (this.#allowed.includes(host)) return undefined;
    return `References to ${host} are followed only with \`--allow ${host}\``;
  }

  async #fileObstacle(reference: string): Promise<string | undefined> {
    // The path with links resolved. A missing file is reported later.
    const path = await realpath(reference).catch(() => undefined);
    if (path === undefined) return undefined;
    for (const folder of [this.#folder, ...this.#allowed]) {
      const real = await realpath(folder).catch(() => folder);
      if (path.startsWith(real.endsWith(sep) ? real : real + sep)) return undefined;
    }
    return `The file is outside the folder of the spec and read only with \`--allow ${dirname(reference)}\``;
  }
}
