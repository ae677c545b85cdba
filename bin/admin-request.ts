import { type Capability, capabilities as everyCapability } from '../lib/domain/actor.ts';
import { Mistake, readArguments } from './command-line.ts';

/** What somebody asks of `admin`. Without capabilities the usual ones are granted. */
export type AdminRequest =
  | { command: 'help' | 'members' }
  | { command: 'invite'; email: string; capabilities: Capability[] | null };

/**
 * Reads the words after `admin`.
 *
 * @throws Mistake saying what was not understood
 */
export function parseAdminRequest(args: string[]): AdminRequest {
  const { values, positionals } = readArguments(args, {
    capabilities: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  const [command, ...operands] = positionals;
  if (values.help) return { command: 'help' };
  if (command === 'invite') return parseInvite(operands, values.capabilities);
  if (values.capabilities !== undefined) throw new Mistake('--capabilities belongs to invite.');
  if (command !== 'members') {
    throw new Mistake(`Say invite or members${command ? `, not ${command}` : ''}; see --help.`);
  }
  if (operands.length > 0) throw new Mistake('members takes no further words.');
  return { command };
}

function parseInvite(operands: string[], wanted: string | undefined): AdminRequest {
  const [email, ...more] = operands;
  if (!email || more.length > 0) throw new Mistake('Name one e-mail address to invite.');
  const capabilities = wanted === undefined ? null : wanted.split(',').map(parseCapability);
  return { command: 'invite', email, capabilities };
}

function parseCapability(word: string): Capability {
  const found = everyCapability.find((capability) => capability === word.trim());
  if (found) return found;
  throw new Mistake(`There is no capability "${word}", only ${everyCapability.join(', ')}.`);
}
