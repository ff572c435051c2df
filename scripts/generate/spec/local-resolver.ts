import { realpath } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { BaseResolver, isAbsoluteUrl, ResolveError, type Source } from '@redocly/openapi-core';

/** Follows references to files in one folder, and to nothing else unless it is named. */
export class LocalResolver extends BaseResolver {
  readonly #folder: string;
  readonly #allowed: readonly string[];

  /**
   * `entry` is the path of the document; its folder may be read. `allowed` names other folders, by their paths, and hosts that may be
   * asked, such as `schemas.example.com`.
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

  #hostObstacle(reference: string): string | undefined {
    const { host } = new URL(reference);
    if (this.#allowed.includes(host)) return undefined;
    return `Nothing is fetched from ${host} unless \`--allow ${host}\` says so`;
  }

  async #fileObstacle(reference: string): Promise<string | undefined> {
    // Where the path leads once links are followed. What does not exist is reported as that.
    const path = await realpath(reference).catch(() => undefined);
    if (path === undefined) return undefined;
    for (const folder of [this.#folder, ...this.#allowed]) {
      const real = await realpath(folder).catch(() => folder);
      if (path.startsWith(real.endsWith(sep) ? real : real + sep)) return undefined;
    }
    return `It is outside the folder of the spec, and read only if \`--allow ${dirname(reference)}\` says so`;
  }
}
