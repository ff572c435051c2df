import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { runCommand } from '../../scripts/command/command.ts';
import { root } from '../../scripts/command/root.ts';

// Most of a build is the start-up of its libraries; compiled code is kept for the next one.
enableCompileCache(join(root, 'node_modules', '.cache', 'compiled'));
const { buildCommand } = await import('./src/runtime/build-command.ts');
await runCommand(buildCommand);
