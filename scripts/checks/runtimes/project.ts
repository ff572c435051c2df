import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'rolldown';
import { createProject, type Project } from '../consumers/project.ts';

/** A project that has installed the packed packages and holds the program, as it is and bundled. */
export interface ProgramProject {
  project: Project;
  /** The bundle for a page. */
  page: string;
}

/** Makes the project. Node.js, Bun and Deno run the program as it is; workerd and browsers have no `node_modules`. */
export async function createProgramProject(): Promise<ProgramProject> {
  const project = await createProject();
  await cp(join(import.meta.dirname, 'program'), project.folder, { recursive: true });
  await project.write('bundled-worker.js', await bundle(project.folder, 'worker.js'));
  return { project, page: await bundle(project.folder, 'page.js') };
}

async function bundle(folder: string, entry: string): Promise<string> {
  const { output } = await build({ input: entry, cwd: folder, platform: 'browser', write: false, logLevel: 'silent' });
  return output[0].code;
}
