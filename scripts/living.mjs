import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const onLinux = existsSync('/proc/self/stat');

/**
 * Names a living process so that nothing else ever answers to the same name: its id together with
 * the moment it started. An id alone is handed out again, and soon so in a container.
 *
 * @param {number} pid
 * @returns {string | undefined} undefined where no such process lives; a zombie counts as dead
 */
export function nameOfProcess(pid) {
  const started = onLinux ? startedOnLinux(pid) : askPs(pid, 'lstart');
  return started && `${pid} ${started}`;
}

/**
 * Whether the process that was once named so is still the one that lives under that id.
 *
 * @param {string | undefined} name as `nameOfProcess` gave it
 */
export function lives(name) {
  const pid = pidIn(name);
  return pid > 0 && nameOfProcess(pid) === name;
}

/**
 * The id inside a name, or 0 where the text names no process.
 *
 * @param {string | undefined} name
 */
export function pidIn(name) {
  const pid = Number.parseInt(name ?? '', 10);
  return pid > 0 ? pid : 0;
}

/**
 * The command line of a living process, to tell whether it is the one we think it is.
 *
 * @param {number} pid
 * @returns {string | undefined}
 */
export function commandOf(pid) {
  if (!onLinux) return askPs(pid, 'command');
  return readIfThere(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ');
}

/** @param {number} pid */
function startedOnLinux(pid) {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (!stat) return undefined;
  // The second field is the program's name in brackets and may hold anything, spaces included.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  return state === 'Z' || state === 'X' ? undefined : fields[19];
}

/**
 * @param {number} pid
 * @param {'lstart' | 'command'} column
 */
function askPs(pid, column) {
  try {
    const answer = execFileSync('ps', ['-o', `state=,${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return answer.startsWith('Z') ? undefined : answer.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
