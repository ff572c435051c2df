import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'rolldown';
import { createProject, type Project } from '../consumers/project.ts';

/** A project with the packed packages installed, and the program as it is and bundled. */
export interface ProgramProject {
  project: Project;
  /** The bundle for a page. */
  page: string;
}

/**
 * Creates the project. `program` is a folder with `program.js`, which exports `run({ url, closed })`, and with `workerd.capnp`.
 * Node.js, Bun and Deno run the program as it is; workerd and browsers have no `node_modules`. `source` is a file that the program imports as
 * `./source.js`, bundled with the paths of `tsconfig`.
 */
export async function createProgramProject(program: string, source: string, tsconfig: string): Promise<ProgramProject> {
  const project = await createProject();
  await cp(join(import.meta.dirname, 'starters'), project.folder, { recursive: true });
  await cp(program, project.folder, { recursive: true });
  await project.write('source.js', await bundle(dirname(source), source, tsconfig));
  await project.write('bundled-worker.js', await bundle(project.folder, 'worker.js'));
  return { project, page: await bundle(project.folder, 'page.js') };
}

async function bundle(folder: string, entry: string, tsconfig?: string): Promise<string> {
  const { output } = await build({
    input: entry,
    cwd: folder,
    platform: 'browser',
    write: false,
    logLevel: 'silent',
    ...(tsconfig === undefined ? {} : { tsconfig }),
    output: { codeSplitting: false },
  });
  return output[0].code;
}
