import { endPurge } from '../../data/purge/purges.ts';
import { momentOn, record } from '../../data/record/audit.ts';
import type { Tx } from '../../data/transaction.ts';
import { can } from '../../domain/policy.ts';
import { type Purge, purgeReason } from '../../domain/purge/purge.ts';
import { accept, type Outcome } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { openPurge } from './purge-case.ts';

/** Declines what another admin asked for, and says why: the words stay. */
export function declinePurge(
  doing: Doing,
  purgeId: string,
  written: string,
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const opened = await openPurge(tx, purgeId);
    if (!opened.ok) return opened;
    const { purge, facts } = opened.value;
    const allowed = can(actor, 'decline-purge', facts);
    if (!allowed.ok) return allowed;
    const reason = purgeReason(written, 'it may stay');
    if (!reason.ok) return reason;

    const doer = await doerOf(tx, purge, actor.id, doing.now);
    const end = { endedById: actor.id, endedAt: doer.at, endReason: reason.value };
    await endPurge(tx, purge.id, { ...end, endedAs: 'declined' });
    await record(tx, doer, { kind: 'purge-declined', ...named(purge), reason: reason.value });
    return accept(undefined);
  });
}

/** Takes back what one asked for oneself: the words stay. */
export function withdrawPurge(doing: Doing, purgeId: string): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const opened = await openPurge(tx, purgeId);
    if (!opened.ok) return opened;
    const { purge, facts } = opened.value;
    const allowed = can(actor, 'withdraw-purge', facts);
    if (!allowed.ok) return allowed;

    const doer = await doerOf(tx, purge, actor.id, doing.now);
    const end = { endedById: actor.id, endedAt: doer.at, endReason: null };
    await endPurge(tx, purge.id, { ...end, endedAs: 'withdrawn' });
    await record(tx, doer, { kind: 'purge-withdrawn', ...named(purge) });
    return accept(undefined);
  });
}

/** What every event of a purge says of it. */
export function named({ id, of, digest }: Purge) {
  return { purgeId: id, of, digest };
}

/** Who settles a purge, of what and when: later than all that was done to its brief before. */
export async function doerOf(tx: Tx, { briefId }: Purge, actorId: string, now: Date) {
  return { actorId, briefId, at: briefId === null ? now : await momentOn(tx, briefId, now) };
}
