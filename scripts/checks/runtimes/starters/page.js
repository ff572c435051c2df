import { run } from './program.js';

globalThis.results = run({ url: location.origin, closed: new URLSearchParams(location.search).get('closed') });
