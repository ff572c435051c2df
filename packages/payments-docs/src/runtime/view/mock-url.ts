/** The address that stands for the mock in the page. */
export const mockUrl = 'https://mock.invalid';
