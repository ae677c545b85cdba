import { followMove, looksAt } from '../../data/health/source-looks.ts';
import { record } from '../../data/record/audit.ts';
import { tellBriefsCiting } from '../../data/source/briefs-citing.ts';
import { entryKnownBy, identifyAnew, takeTurn } from '../../data/source/identify.ts';
import { lockSource } from '../../data/source/sources.ts';
import { sourceChanges } from '../../domain/health/source-changes.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { identifiersOf } from '../../domain/source/identifier.ts';
import { sourceTitle } from '../../domain/source/source.ts';
import { act, type Doing } from '../act.ts';
import { followHealth } from './note-source-events.ts';

/** Takes the address to which a source has moved for good, as the latest look saw it, for its own. */
export function acceptMove(
  doing: Doing,
  sourceId: string,
  address: string,
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'correct-source');
    if (!allowed.ok) return allowed;
    await takeTurn(tx);
    const source = await lockSource(tx, sourceId);
    if (!source) return refuse('not-found', 'There is no such source in the library.');
    const [latest] = await looksAt(tx, source.id);
    const sawIt = latest?.outcome === 'moved' && latest.finalAddress === address;
    if (!sawIt || latest.address !== source.description.url) {
      return refuse('stale', 'The latest look saw something else. Reload the page and read it.');
    }
    const moved = { ...source, description: { ...source.description, url: address } };
    const other = await entryKnownBy(tx, identifiersOf(moved));
    if (other && other.id !== source.id) {
      return refuse(
        'conflict',
        `That is where “${sourceTitle(other)}” is: the two are one work. Merge them instead.`,
      );
    }
    await followMove(tx, moved);
    await identifyAnew(tx, source, moved);
    await tellBriefsCiting(tx, source.id);
    await followHealth(tx, moved);
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    const changes = sourceChanges(source, moved);
    const title = sourceTitle(source);
    await record(tx, doer, { kind: 'source-corrected', sourceId, title, changes });
    return accept(undefined);
  });
}
