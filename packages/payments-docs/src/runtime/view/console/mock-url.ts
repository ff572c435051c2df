/** The placeholder address of the mock in the page. */
export const mockUrl = 'https://mock.invalid';

/** Where a mock listens that was started on this machine without options. */
export const localMockUrl = 'http://127.0.0.1:4010';
