import { chainHead, chainUpTo, firstBeyondHead } from '../../data/record/audit-chain.ts';
import {
  type ChainFault,
  type ChainHead,
  faultAtEnd,
  walkChain,
} from '../../domain/record/audit-chain.ts';

/** What a look at the whole record found: its end, or the first thing that is wrong with it. */
export type Verified = { fault: ChainFault } | { fault: null; end: ChainHead };

/**
 * Looks whether the record is what was recorded. It reads the chain from its beginning and holds no
 * more than a part of it; acts may go on meanwhile.
 *
 * @param kept a head that was kept elsewhere: it alone can show a tail that was cut, or a record that
 *   was rewritten, where the database's own head was changed with it
 */
export async function verifyRecord(kept: ChainHead | null): Promise<Verified> {
  const head = await chainHead();
  const walked = await walkChain(chainUpTo(head.count), head, kept?.count ?? 0);
  if (walked.fault) return walked;
  const beyond = await firstBeyondHead();
  const fault = faultAtEnd(walked, { head, kept, beyond });
  return fault ? { fault } : { fault: null, end: walked.end };
}
