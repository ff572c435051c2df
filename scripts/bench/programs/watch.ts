/** Run with the folder of a workspace that has a spec: regenerates it on every save, as `pnpm generate --watch` does here. */
import { loadTypeScript } from '../../generate/emit/types/declare-beside.ts';
import { watch } from '../../generate/watch.ts';

loadTypeScript({ keep: true });
await watch(process.argv[2] ?? '', (text) => process.stdout.write(text), new AbortController().signal);
