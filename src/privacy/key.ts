import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '../start-problem.ts';

/**
 * The key that seals personal fields: from the setting, or from a file in the data folder that is made at first start.
 * @throws StartProblem when the file is not a key: whoever replaces it loses what was sealed with the old one.
 */
export function readKey(setting: string | undefined, openDataFolder: () => string): Uint8Array {
  if (setting) return Buffer.from(setting, 'base64');
  const file = join(openDataFolder(), 'seal.key');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length === 32) return key;
  throw new StartProblem(`${file} is not a key of 32 bytes in base64. Put the file back from your backup.`);
}
