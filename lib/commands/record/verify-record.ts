import {
  chainHead,
  chainUpTo,
  firstBeyondHead,
  purgesInRecord,
} from '../../data/record/audit-chain.ts';
import { emptiedBy, type PurgeInRecord } from '../../domain/purge/emptied-events.ts';
import {
  type ChainFault,
  type ChainHead,
  faultAtEnd,
  walkChain,
} from '../../domain/record/audit-chain.ts';

/**
 * What a look at the whole record found: its end and how many of its events lost their words by
 * purges that are on record, or the first thing that is wrong with it.
 */
export type Verified =
  | { fault: ChainFault }
  | { fault: null; end: ChainHead; emptied: number; purges: number };

/**
 * Looks whether the record is what was recorded. It reads the chain from its beginning and holds no
 * more than a part of it; acts may go on meanwhile.
 *
 * @param kept a head that was kept elsewhere: it alone can show a tail that was cut, or a record that
 *   was rewritten, where the database's own head was changed with it
 */
export async function verifyRecord(kept: ChainHead | null): Promise<Verified> {
  let purges = await purgesInRecord();
  for (;;) {
    const verified = await verifyBeside(purges, kept);
    if (!verified.fault) return verified;
    // What is found may be the work of a purge that was not there yet when we asked for them.
    const since = await purgesInRecord();
    if (since.length === purges.length) return verified;
    purges = since;
  }
}

async function verifyBeside(
  purges: readonly PurgeInRecord[],
  kept: ChainHead | null,
): Promise<Verified> {
  const head = await chainHead();
  const emptied = emptiedBy(purges);
  const walked = await walkChain(chainUpTo(head.count), head, kept?.count ?? 0, emptied);
  if (walked.fault) return walked;
  const beyond = await firstBeyondHead();
  const fault = faultAtEnd(walked, { head, kept, beyond });
  if (fault) return { fault };
  const done = purges.filter((purge) => purge.done !== null).length;
  return { fault: null, end: walked.end, emptied: emptied.size, purges: done };
}
