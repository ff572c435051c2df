import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { runCommand } from '../../scripts/command.ts';
import { root } from '../../scripts/root.ts';

// Most of a build is the start-up of its libraries; compiled code is kept for the next one.
enableCompileCache(join(root, 'node_modules', '.cache', 'compiled'));
const { buildCommand } = await import('./src/build-command.ts');
await runCommand(buildCommand);
