import { serve } from '@scope/payments-mock/serve';

const mock = await serve({ port: 0 }); // any free port
const response = await fetch(`${mock.url}/payments`, { method: 'POST' });
console.log(response.status, mock.requests.length);
await mock.close();
