import { z } from 'zod';

const driverError = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) }),
});
const rawError = z.object({ meta: z.object({ code: z.string() }) });

/** The SQLSTATE of a database error, such as 23P01 for an exclusion constraint; undefined for anything else. */
export function sqlState(error: unknown): string | undefined {
  const driver = driverError.safeParse(error);
  if (driver.success) return driver.data.meta.driverAdapterError.cause.originalCode;
  const raw = rawError.safeParse(error);
  return raw.success ? raw.data.meta.code : undefined;
}
