import { setTimeout as wait } from 'node:timers/promises';
import { createTransport, type Transporter } from 'nodemailer';
import { env } from '../env.ts';
import type { Letter } from './letter.ts';
import { letterLine, printedLetter } from './printed-letter.ts';

const PATIENCE = 20_000;

let transport: Transporter | undefined;

/** Whether this installation has a mail server. */
export function canSendMail(): boolean {
  return env().SMTP_URL !== undefined;
}

/**
 * Sends one letter, and returns when the mail server has taken it.
 *
 * @throws Error when there is no mail server, or it does not take the letter in time
 */
export async function sendLetter(to: string, { id, ...letter }: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM, FACTDESK_URL } = env();
  if (!SMTP_URL) throw new Error('There is no mail server: SMTP_URL is not set.');
  transport ??= createTransport(SMTP_URL, {
    from: MAIL_FROM,
    // Keeps automatic replies away (RFC 3834, 5).
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  const late = wait(PATIENCE, undefined, { ref: false }).then(() => {
    throw new Error('The mail server did not take the letter in time.');
  });
  // Names the letter among all that this installation writes (RFC 5322, 3.6.4).
  const messageId = id && `<${id}@${new URL(FACTDESK_URL).hostname}>`;
  await Promise.race([transport.sendMail({ to, messageId, ...letter }), late]);
}

/**
 * The same where a letter need not leave the house: without a mail server it is printed on standard
 * output, so that whoever tries Factdesk out sees what would be sent; by a demonstration in one line,
 * unless all is to be told. Its receiver is not named.
 *
 * @throws Error when the mail server does not take the letter in time
 */
export async function deliverLetter(to: string, letter: Letter): Promise<void> {
  if (canSendMail()) return sendLetter(to, letter);
  const { FACTDESK_DEMO, LOG_LEVEL } = env();
  const isBrief = FACTDESK_DEMO && LOG_LEVEL !== 'debug';
  console.log(isBrief ? letterLine(letter) : printedLetter(letter));
}
