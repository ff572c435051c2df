/** Run with the folder of a workspace that has a spec: generates all its packages, as `pnpm generate --files` does here. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { root } from '../../command/root.ts';

enableCompileCache(join(root, 'node_modules', '.cache', 'compiled'));
const { writeFiles } = await import('../../generate/workspace.ts');
await writeFiles(process.argv[2] ?? '', (text) => process.stdout.write(text));
