import { record } from '../../data/record/audit.ts';
import { tellBriefsCiting } from '../../data/source/briefs-citing.ts';
import { enterWork, entryKnownBy, identifyAnew, takeTurn } from '../../data/source/identify.ts';
import { findingsOf, originsOf, saveOrigins } from '../../data/source/source-described.ts';
import { lockSource, saveSource } from '../../data/source/sources.ts';
import { sourceChanges } from '../../domain/health/source-changes.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { identifiersOf } from '../../domain/source/identifier.ts';
import { type Source, sourceTitle, undescribed } from '../../domain/source/source.ts';
import { originsAfterCorrection } from '../../domain/source/source-origins.ts';
import { webAddress } from '../../domain/source/web-address.ts';
import { act, type Doing } from '../act.ts';

/** What a member says of a source; `privateNotes` never leave the desk. */
export type SourceInput = Omit<Source, 'id' | 'placeholder' | 'aliases'> & { privateNotes: string };

/**
 * Adds a work to the library, or gives the entry by which it is known already, as it is. Refuses one
 * without any name to find it by.
 */
export function addSource(
  doing: Doing,
  input: SourceInput,
): Promise<Outcome<Source & { isNew: boolean }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'add-source');
    if (!allowed.ok) return allowed;
    const problem = problemOf(input);
    if (problem) return refuse('invalid', problem);

    const by = { memberId: actor.id, at: doing.now };
    const work = { ...publicOnly(input), placeholder: false };
    const { source, isNew } = await enterWork(tx, work, by);
    if (isNew) {
      const doer = { actorId: actor.id, briefId: null, at: doing.now };
      const title = sourceTitle(source);
      await record(tx, doer, { kind: 'source-added', sourceId: source.id, title });
    }
    return accept({ ...source, isNew });
  });
}

/**
 * Corrects what the library says of a source. An import's placeholder becomes a source like any
 * other once it is described. What was changed is the member's word from then on, and no look at the
 * source changes it again; what was chosen from what a look found stays where it came from. Refuses
 * an address or a DOI by which another entry is known: the two are one work then, and are merged.
 */
export function correctSource(
  doing: Doing,
  id: string,
  input: SourceInput,
): Promise<Outcome<Source>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'correct-source');
    if (!allowed.ok) return allowed;
    const problem = problemOf(input);
    if (problem) return refuse('invalid', problem);
    await takeTurn(tx);
    const known = await lockSource(tx, id);
    if (!known) return refuse('not-found', 'There is no such source in the library.');
    const { privateNotes, ...described } = publicOnly(input);
    const source: Source = { ...known, placeholder: false, ...described };
    const other = await entryKnownBy(tx, identifiersOf(source));
    if (other && other.id !== known.id) return alreadyAnEntry(known, other);

    const before = { description: known.description, origins: await originsOf(tx, known.id) };
    const findings = await findingsOf(tx, known.id);
    await saveSource(tx, source, privateNotes, { memberId: actor.id, at: doing.now });
    await saveOrigins(tx, known.id, originsAfterCorrection(before, source.description, findings));
    await identifyAnew(tx, known, source);
    await tellBriefsCiting(tx, source.id);
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    await record(tx, doer, {
      kind: 'source-corrected',
      sourceId: source.id,
      title: sourceTitle(source),
      changes: sourceChanges(known, source),
    });
    return accept(source);
  });
}

function alreadyAnEntry(source: Source, other: Source) {
  return refuse(
    'conflict',
    `“${sourceTitle(other)}” is in the library under that address or DOI. Nothing was saved: give another one, or merge the two entries.`,
    `/desk/sources/${source.id}?with=${other.id}#merge`,
  );
}

/** What is kept of an unpublished source beside its private notes is what readers may know. */
function publicOnly(input: SourceInput): SourceInput {
  return input.kind === 'unpublished' ? { ...input, description: undescribed } : input;
}

/** Why nobody could find the source by what is said of it, or null. */
function problemOf({ kind, description, publicDescription }: SourceInput): string | null {
  const { title, url, archiveUrl } = description;
  const isNameless =
    kind === 'unpublished'
      ? publicDescription.trim() === ''
      : title.trim() === '' && url.trim() === '';
  if (isNameless) {
    return 'Give the source a title or an address, or say what readers may know of it.';
  }
  if (kind === 'unpublished') return null;
  const isWrong = [url, archiveUrl].some((text) => text.trim() !== '' && webAddress(text) === null);
  return isWrong
    ? 'An address begins with https:// or http://. Correct it, or leave it empty.'
    : null;
}
