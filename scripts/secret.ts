import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Gives the secret in `file`, making one up on first use. Nobody but its owner can read it.
 * Processes that do this at the same moment get the same secret.
 */
export function keepSecret(file: string): string {
  if (!existsSync(file)) {
    const ours = `${file}.${process.pid}`;
    writeFileSync(ours, randomBytes(32).toString('base64url'), { mode: 0o600 });
    try {
      linkSync(ours, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(ours);
    }
  }
  return readFileSync(file, 'utf8');
}
