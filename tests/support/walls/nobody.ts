/** An id that nothing has. */
export const NOBODY = '99999999-9999-4999-8999-999999999999';
