import { run } from './program.js';

const [url, closed] = process.argv.slice(2);
console.log(JSON.stringify(await run({ url, closed })));
