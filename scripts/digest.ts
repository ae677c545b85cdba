import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/**
 * One digest over the content of files, to tell whether what was made from them is still current.
 * Content and not dates: a checkout of another branch and back makes nothing newer.
 *
 * @param patterns paths and globs relative to the checkout; what does not exist counts as absent
 * @param leaveOut which of the files that match do not matter
 */
export function digestOfFiles(
  patterns: string[],
  leaveOut: (path: string) => boolean = () => false,
): string {
  const digest = createHash('sha256');
  const paths = globSync(patterns, { cwd: root })
    .filter((path) => !leaveOut(path) && statSync(join(root, path)).isFile())
    .sort();
  for (const path of paths) {
    const content = readFileSync(join(root, path));
    digest.update(`${path} ${content.length}\n`).update(content);
  }
  return digest.digest('hex');
}

/** Whether `stamp` says that something was made from what has this digest. */
export function isMadeFrom(stamp: string, digest: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
}
