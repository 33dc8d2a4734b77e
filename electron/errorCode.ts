/** Whether an error thrown by the machine carries one of these codes (`ENOENT`, `ENOSPC`, ...). */
export const hasCode = (error: unknown, ...codes: readonly string[]): boolean => {
  const code = errorCode(error);
  return code !== null && codes.includes(code);
};

export const errorCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
