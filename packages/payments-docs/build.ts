import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { runCommand } from '../../scripts/command/command.ts';
import { root } from '../../scripts/command/root.ts';

// Most of the build time is the start-up of libraries: cache their compiled code.
enableCompileCache(join(root, 'node_modules', '.cache', 'compiled'));
const { buildCommand } = await import('./src/runtime/build/build-command.ts');
await runCommand(buildCommand);
