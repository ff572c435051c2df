import { rm } from 'node:fs/promises';

/** The first step of the build of a package, whose folder is the working folder: the compiler leaves files whose sources are gone. */
await rm('dist', { recursive: true, force: true });
