import { run } from './program.js';

/** What `workerd test` runs. */
export default {
  async test(_controller, { URL: url, CLOSED: closed }) {
    console.log(JSON.stringify(await run({ url, closed })));
  },
};
