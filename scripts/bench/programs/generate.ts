/** Run with the folder of a workspace that has a spec: generates all its packages, as `pnpm generate --files` does here. */
import '../../command/compile-cache.js';
import { loadTypeScript } from '../../generate/emit/types/declare-beside.ts';

loadTypeScript();
const { writeFiles } = await import('../../generate/workspace.ts');
await writeFiles(process.argv[2] ?? '', (text) => process.stdout.write(text));
