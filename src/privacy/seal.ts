import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Seals personal fields (AES-256-GCM) and makes keyed names for things that must be recognised but not read. */
export type Sealer = {
  /** `context` ties the sealed text to its place (table and column), so that it cannot be moved elsewhere. */
  seal: (plain: string, context: string) => Uint8Array<ArrayBuffer>;
  /** @throws when the bytes were changed, or sealed with another key or context. */
  open: (sealed: Uint8Array, context: string) => string;
  /** A keyed hash of 256 bits in base64url: the same parts give the same name, which tells nothing about them. */
  keyedName: (...parts: string[]) => string;
};

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** @param key 32 bytes; sealing and naming each get a key of their own from it. */
export function createSealer(key: Uint8Array): Sealer {
  const sealingKey = derive(key, 'seal');
  const namingKey = derive(key, 'name');
  return {
    seal: (plain, context) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealingKey, iv).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Uint8Array.from(Buffer.concat([iv, cipher.getAuthTag(), body]));
    },
    open: (sealed, context) => {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, bytes.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const body = bytes.subarray(IV_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
    keyedName: (...parts) =>
      createHmac('sha256', namingKey).update(JSON.stringify(parts)).digest('base64url'),
  };
}

function derive(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, Buffer.alloc(0), `werkwijzer ${purpose}`, 32));
}
