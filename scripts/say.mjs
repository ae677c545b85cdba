/**
 * Tells the person at the terminal what is going on. On stderr, because a tool's own output is on
 * stdout and may be read by a program.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Something went wrong, and the message says all that the person at the terminal needs. */
export class Trouble extends Error {
  /**
   * @param {string} message
   * @param {{ exitCode?: number, cause?: unknown }} [options]
   */
  constructor(message, { exitCode = 1, cause } = {}) {
    super(message, { cause });
    this.exitCode = exitCode;
  }
}

/**
 * Ends the process over an error: in a sentence where we have one, else with all there is to know.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  if (!(error instanceof Trouble)) {
    console.error(error);
    process.exit(1);
  }
  say(error.message);
  process.exit(error.exitCode);
}
