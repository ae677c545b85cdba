import { looksAt } from '../../data/health/source-looks.ts';
import { liveVersionOf } from '../../data/publication/live-version.ts';
import { sourcesById } from '../../data/source/sources.ts';
import type { Tx } from '../../data/transaction.ts';
import { hasAddress } from '../../domain/health/source-since.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import type { Source } from '../../domain/source/source.ts';
import { act, type Doing } from '../act.ts';
import { sendForLook } from './request-look.ts';

/** Asks for a look now at every source of a brief's live version that has an address. */
export function lookAtLiveSources(
  doing: Doing,
  briefId: string,
): Promise<Outcome<{ sources: number }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'check-source');
    if (!allowed.ok) return allowed;
    const sources = await sourcesToLookAt(tx, briefId);
    if (sources.length === 0) {
      return refuse('blocked', 'None of its sources has an address that the desk can look at.');
    }
    for (const source of sources) await sendForLook(tx, actor, source, doing.now);
    return accept({ sources: sources.length });
  });
}

/** The latest look at each of them, by source, for whoever waits for the next ones. */
export function followLiveLooks(
  doing: Doing,
  briefId: string,
): Promise<Outcome<Record<string, string | null>>> {
  return act(doing, async (tx) => {
    const latest: Record<string, string | null> = {};
    for (const { id } of await sourcesToLookAt(tx, briefId)) {
      const [look] = await looksAt(tx, id);
      latest[id] = look?.id ?? null;
    }
    return accept(latest);
  });
}

async function sourcesToLookAt(tx: Tx, briefId: string): Promise<Source[]> {
  const live = await liveVersionOf(tx, briefId);
  if (!live) return [];
  const cited = live.edition.content.sources.map(({ id }) => id);
  return (await sourcesById(tx, cited)).filter(hasAddress);
}
