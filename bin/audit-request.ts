import type { ChainHead } from '../lib/domain/record/audit-chain.ts';
import { type CalendarDate, parseCalendarDate } from '../lib/domain/time/calendar-date.ts';
import { Mistake, readArguments } from './command-line.ts';

/** What somebody asks of `audit`. */
export type AuditRequest =
  | { command: 'help' | 'head' }
  | { command: 'verify'; head: ChainHead | null }
  | { command: 'forget-addresses'; before: CalendarDate };

/**
 * Reads the words after `audit`.
 *
 * @throws Mistake saying what was not understood
 */
export function parseAuditRequest(args: string[]): AuditRequest {
  const { values, positionals } = readArguments(args, {
    head: { type: 'string' },
    before: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) return { command: 'help' };
  const [command, ...operands] = positionals;
  if (operands.length > 0) throw new Mistake(`${command} takes no further words; see --help.`);
  if (values.head !== undefined && command !== 'verify') {
    throw new Mistake('--head belongs to verify.');
  }
  if (values.before !== undefined && command !== 'forget-addresses') {
    throw new Mistake('--before belongs to forget-addresses.');
  }
  switch (command) {
    case 'head':
      return { command };
    case 'verify':
      return { command, head: values.head === undefined ? null : parseHead(values.head) };
    case 'forget-addresses':
      return { command, before: parseDay(values.before ?? '') };
    default:
      throw new Mistake('Say verify, head or forget-addresses; see --help.');
  }
}

function parseHead(words: string): ChainHead {
  const [, count, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(words.trim()) ?? [];
  if (count === undefined || hash === undefined) {
    throw new Mistake('A head is written COUNT:HASH, as `audit head` prints it.');
  }
  return { count: Number(count), hash };
}

function parseDay(words: string): CalendarDate {
  const day = parseCalendarDate(words);
  if (day === null) throw new Mistake('Say --before with a day, such as 2025-12-01.');
  return day;
}
