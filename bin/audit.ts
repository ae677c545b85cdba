import { forgetAddresses } from '../lib/commands/record/forget-addresses.ts';
import { verifyRecord } from '../lib/commands/record/verify-record.ts';
import { chainHead } from '../lib/data/record/audit-chain.ts';
import type { ChainHead } from '../lib/domain/record/audit-chain.ts';
import { describeFault } from '../lib/domain/record/chain-sentence.ts';
import { counted } from '../lib/domain/words/wording.ts';
import { type AuditRequest, parseAuditRequest } from './audit-request.ts';
import { runTool } from './command-line.ts';

// `npm run --silent audit -- …`: what somebody at the server can ask of the record of all acts.

const help = `Looks after the record of all acts.

  npm run --silent audit -- verify [--head COUNT:HASH]
      Reads the whole record and looks whether it is what was recorded. Names the first event that
      was altered, removed or inserted, and ends with code 1. Whoever may change everything in the
      database can also write a whole record anew from some event on, or cut its tail, and set its
      head to fit. That shows only beside a head that was kept elsewhere: say it with --head.
      Events whose words two admins removed for legal reasons cannot be compared with their seals;
      they are known by what the removal recorded of them, and it says how many there are.

  npm run --silent audit -- head
      Prints the head of the record, COUNT:HASH. Keep it where nobody who can change the database
      can change it, and as often as the record is worth to you.

  npm run --silent audit -- forget-addresses --before DAY
      Erases the network addresses of acts before a day of the publication's time zone. They are no
      part of what is sealed: the record verifies as before.
`;

await runTool((args) => answerTo(parseAuditRequest(args)));

/** Does what was asked; gives what to print. */
async function answerTo(request: AuditRequest): Promise<string> {
  switch (request.command) {
    case 'help':
      return help;
    case 'head':
      return `${inWords(await chainHead())}\n`;
    case 'verify': {
      const verified = await verifyRecord(request.head);
      if (verified.fault) throw new Error(describeFault(verified.fault));
      const { end, emptied, purges } = verified;
      const lost =
        emptied === 0
          ? ''
          : ` ${counted(emptied, 'event')} lost their words by ${counted(purges, 'removal')} on record.`;
      return `The record is whole: ${counted(end.count, 'event')}, head ${inWords(end)}.${lost}\n`;
    }
    case 'forget-addresses': {
      const count = await forgetAddresses(new Date(), request.before);
      return `Erased the network addresses of ${counted(count, 'act')}.\n`;
    }
  }
}

function inWords({ count, hash }: ChainHead): string {
  return `${count}:${hash}`;
}
