/** Whether a text can be kept as it is: PostgreSQL takes every sign but NUL. */
export function isKeepable(text: string): boolean {
  return !text.includes('\u0000');
}
