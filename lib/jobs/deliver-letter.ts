import { canSendMail, type Letter, sendLetter } from '../auth/mail.ts';

/**
 * Sends a letter that need not leave the house: where there is no mail server it is printed, without
 * its receiver, so that whoever tries Factdesk out sees what would be sent.
 */
export async function deliverLetter(to: string, letter: Letter): Promise<void> {
  if (canSendMail()) await sendLetter(to, letter);
  else process.stdout.write(`${letter.subject}\n\n${letter.text}`);
}
