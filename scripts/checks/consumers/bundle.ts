import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { readNames } from '../../generate/names.ts';
import type { Project } from './project.ts';

/** A minified bundle, and the parts of the packages in it. */
export interface Bundle {
  /** The exports in the bundle, by the file of the package: `library-types/dist/index.js`. */
  exports: Record<string, string[]>;
  code: string;
}

/** Bundles a program of the project for browsers. */
export async function bundle(project: Project, program: string): Promise<Bundle> {
  await project.write('program.ts', program);
  const bundled = await rolldown({ input: join(project.folder, 'program.ts'), platform: 'browser' });
  const { output } = await bundled.generate({ format: 'esm', minify: true });
  const packages = `/node_modules/${readNames().scope}/`;
  const exports: Record<string, string[]> = {};
  for (const [path, { renderedLength, renderedExports }] of Object.entries(output[0].modules)) {
    const [, file] = path.replaceAll('\\', '/').split(packages);
    if (file !== undefined && renderedLength > 0) exports[file] = renderedExports.sort();
  }
  return { exports, code: output[0].code };
}
