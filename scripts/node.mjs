import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from './say.mjs';

const needed = 24;

/**
 * The Node that Factdesk runs on: the one among its packages, or this very one where there is none
 * for this platform and this one is new enough.
 *
 * @param {string} root
 * @returns {string} the path of the program
 * @throws {Trouble} saying which Node to install
 */
export function findNode(root) {
  const platform = `${process.platform}-${process.arch}`;
  const packaged = join(root, `node_modules/node-${platform}/bin/node`);
  if (packaged === process.execPath) return packaged;
  // On some systems, Alpine's among them, the program is there and cannot run.
  if (existsSync(packaged) && spawnSync(packaged, ['--version']).status === 0) return packaged;

  const [major] = process.versions.node.split('.').map(Number);
  if (major !== undefined && major >= needed) return process.execPath;
  throw new Trouble(
    `Factdesk runs on Node ${needed}, and brings none that runs on ${platform}. ` +
      `This is Node ${process.versions.node}: install Node ${needed} or newer.`,
  );
}
