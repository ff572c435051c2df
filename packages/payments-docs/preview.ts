import { runCommand } from '../../scripts/command/command.ts';
import { previewCommand } from './src/runtime/build/preview-command.ts';

await runCommand(previewCommand);
