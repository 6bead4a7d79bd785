/** A password as PostgreSQL stores it, so that the password itself never travels in a statement (RFC 5803, RFC 7677). */
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';

const iterations = 4096;

/** @param salt  16 random bytes */
export const scramVerifier = (password: string, salt: Uint8Array): string => {
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const hmac = (text: string) => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64');
  const salt64 = Buffer.from(salt).toString('base64');
  return `SCRAM-SHA-256$${iterations}:${salt64}$${storedKey}:${hmac('Server Key').toString('base64')}`;
};
