import { createMock } from '@scope/payments-mock';

/** The mock server, which here runs in the page: the console asks it when the reader has chosen no other. */
Object.assign(self, { mock: createMock() });
