import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Given to Node.js with `--import`, and not TypeScript, so that what Node.js compiles to run TypeScript is cached as well.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)));
