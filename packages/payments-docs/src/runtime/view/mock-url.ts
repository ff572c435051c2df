/** The placeholder address of the mock in the page. */
export const mockUrl = 'https://mock.invalid';
