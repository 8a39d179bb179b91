/** Fields whose column has another name than theirs in snake case. */
const renamed: Record<string, string> = { from: 'valid_from', until: 'valid_until' };

/** A row as the database names and writes its columns in JSON, for functions that take whole rows. */
export function columnsOf(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [renamed[field] ?? snake(field), jsonOf(value)]),
  );
}

function snake(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Bytes as PostgreSQL reads them; all else as JSON has it. */
function jsonOf(value: unknown): unknown {
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value;
}
