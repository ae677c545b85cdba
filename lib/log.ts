/** What a line tells besides its sentence. An error is told by the last line of its message. */
export type LogFields = Record<string, string | number | boolean | null | undefined | Error>;

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
type Level = (typeof LEVELS)[number];

/**
 * The server's log: one line an event, on standard error, so that a command's output stays clean.
 * `LOG_LEVEL` says from which level on. Never put words of a brief, tokens or people's addresses
 * into it.
 */
export const log = {
  debug: (message: string, fields?: LogFields) => write('debug', message, fields),
  info: (message: string, fields?: LogFields) => write('info', message, fields),
  warn: (message: string, fields?: LogFields) => write('warn', message, fields),
  error: (message: string, fields?: LogFields) => write('error', message, fields),
};

function write(level: Level, message: string, fields: LogFields = {}): void {
  const least = LEVELS.find((known) => known === process.env.LOG_LEVEL) ?? 'info';
  if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return;
  const facts = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}=${inWords(value)}`);
  console.error(`${new Date().toISOString()} ${level} ${message}${facts.join('')}`);
}

function inWords(value: LogFields[string]): string {
  const text = value instanceof Error ? lastLine(value.message) : String(value);
  return /^[\w./:@-]+$/.test(text) ? text : JSON.stringify(text);
}

/** Prisma says first where in the source it was, and last what happened. */
function lastLine(message: string): string {
  return message.trim().split('\n').at(-1) ?? '';
}
