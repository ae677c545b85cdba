import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** A mistake in what was asked, told in one sentence; the tool ends with code 2. */
export class Mistake extends Error {}

/**
 * Runs a tool of the command line. What it gives goes to standard output and nothing else does,
 * so that it can be piped; what went wrong goes to standard error in one sentence.
 */
export async function runTool(tool: (args: string[]) => Promise<string>): Promise<void> {
  try {
    const printed = await tool(process.argv.slice(2));
    process.stdout.write(printed, () => process.exit(0));
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${sentence}\n`, () => process.exit(error instanceof Mistake ? 2 : 1));
  }
}

/** Reads options and operands; an unknown option is a mistake. */
export function readArguments<O extends ParseArgsOptionsConfig>(args: string[], options: O) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    const [sentence = ''] = error instanceof Error ? error.message.split('. ') : [];
    throw new Mistake(`${sentence}; see --help.`);
  }
}
