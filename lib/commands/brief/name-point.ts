import { lockBrief } from '../../data/brief/briefs.ts';
import { endOfLog, isInLog } from '../../data/brief/document-log.ts';
import { addNamedPoint, lockNamedPoint, renamePoint } from '../../data/brief/named-points.ts';
import { record } from '../../data/record/audit.ts';
import { pointName } from '../../domain/brief/point-name.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { NO_SUCH_BRIEF } from '../case.ts';

export const NO_SUCH_POINT = 'The history of this brief has no such point.';

/**
 * Gives a place in a brief's log a name: the one given, or where the log ends. The lock waits for
 * edits that are under way, so that the end is one.
 */
export function namePoint(
  doing: Doing,
  briefId: string,
  given: { name: string; place: bigint | null },
): Promise<Outcome<{ pointId: string; place: bigint }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'name-point');
    if (!allowed.ok) return allowed;
    const name = pointName(given.name);
    if (!name.ok) return name;
    if (!(await lockBrief(tx, briefId))) return refuse('not-found', NO_SUCH_BRIEF);
    const place = given.place ?? (await endOfLog(tx, briefId));
    if (place === null || !(await isInLog(tx, briefId, place))) {
      return refuse('not-found', NO_SUCH_POINT);
    }

    const point = { place, name: name.value, namedById: actor.id, at: doing.now };
    const pointId = await addNamedPoint(tx, briefId, point);
    const doer = { actorId: actor.id, briefId, at: doing.now };
    await record(tx, doer, { kind: 'point-named', pointId, name: name.value });
    return accept({ pointId, place });
  });
}

/** Gives a named point another name. Only whoever named it may. */
export function renameNamedPoint(
  doing: Doing,
  briefId: string,
  pointId: string,
  given: string,
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'name-point');
    if (!allowed.ok) return allowed;
    const name = pointName(given);
    if (!name.ok) return name;
    const point = await lockNamedPoint(tx, briefId, pointId);
    if (!point) return refuse('not-found', NO_SUCH_POINT);
    if (point.namedById !== actor.id) {
      return refuse('not-allowed', 'Only whoever named a point can give it another name.');
    }
    if (point.name === name.value) return accept(undefined);

    await renamePoint(tx, pointId, name.value);
    const doer = { actorId: actor.id, briefId, at: doing.now };
    const renamed = { pointId, before: point.name, after: name.value };
    await record(tx, doer, { kind: 'point-renamed', ...renamed });
    return accept(undefined);
  });
}
