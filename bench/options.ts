import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Trouble } from '../scripts/say.mjs';

/**
 * Reads options from a command line.
 *
 * @throws Trouble where there is one that is not known, or anything else
 */
export function readOptions<O extends ParseArgsOptionsConfig>(args: string[], options: O) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const [sentence = ''] = error instanceof Error ? error.message.split('. ') : [];
    throw mistake(`${sentence}; see --help.`);
  }
}

/** A whole number from an option, from `least` on. */
export function wholeNumber(name: string, given: string | undefined, least: number): number {
  if (given !== undefined && /^\d{1,9}$/.test(given) && Number(given) >= least)
    return Number(given);
  throw mistake(`--${name} is a whole number, ${least} or more.`);
}

function mistake(sentence: string): Trouble {
  return new Trouble(sentence, { exitCode: 2 });
}
