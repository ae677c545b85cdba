import { askForCapture } from '../../data/capture/capture-requests.ts';
import { record } from '../../data/record/audit.ts';
import { tellBriefsCiting } from '../../data/source/briefs-citing.ts';
import { entryKnownBy, identifyAnew, takeTurn } from '../../data/source/identify.ts';
import { lockSource, notesOn, saveSource } from '../../data/source/sources.ts';
import type { Tx } from '../../data/transaction.ts';
import { readPastedWork } from '../../document/import/pasted-work.ts';
import { sourceChanges } from '../../domain/health/source-changes.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { identifiersOf } from '../../domain/source/identifier.ts';
import {
  isResolved,
  type Source,
  type SourceDescription,
  sourceTitle,
} from '../../domain/source/source.ts';
import { act, type Doing } from '../act.ts';
import { merge } from './merge-sources.ts';

/** What an unresolved source is said to be: an address, a DOI or a reference, or an entry of the library. */
export type Resolution = { sourceId: string } & ({ pasted: string } | { entryId: string });

/** What became of it: described, or one with an entry that the library knew already. */
export type ResolvedSource = { source: Source; isKnown: boolean; requestId: string | null };

/**
 * Says what an unresolved source is, by what a member pasted or chose. A work that the library knows
 * takes it in, with all that cites it; an address is captured in the background.
 */
export function resolveSource(
  doing: Doing,
  { sourceId, ...said }: Resolution,
): Promise<Outcome<ResolvedSource>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'correct-source');
    if (!allowed.ok) return allowed;
    await takeTurn(tx);
    const source = await lockSource(tx, sourceId);
    if (!source) return refuse('not-found', 'There is no such source in the library.');
    if (isResolved(source)) {
      const title = sourceTitle(source);
      return refuse('conflict', `It was resolved meanwhile, as “${title}”. Nothing was changed.`);
    }
    const by = { memberId: actor.id, at: doing.now };
    if ('pasted' in said) return resolveAs(tx, source, said.pasted, by);
    const entry = await lockSource(tx, said.entryId);
    if (!entry || entry.id === source.id || !isResolved(entry)) {
      return refuse('not-found', 'Choose an entry of the library that is resolved itself.');
    }
    return accept(await takenIn(tx, source, entry, by));
  });
}

type By = { memberId: string; at: Date };

async function resolveAs(
  tx: Tx,
  source: Source,
  pasted: string,
  by: By,
): Promise<Outcome<ResolvedSource>> {
  const { description, address } = readPastedWork(pasted);
  const described: Source = {
    ...source,
    kind: 'published',
    placeholder: false,
    description: source.placeholder ? description : completed(source.description, description),
  };
  const known = await entryKnownBy(tx, identifiersOf(described));
  if (known && known.id !== source.id) return accept(await takenIn(tx, source, known, by));
  if (!isResolved(described)) {
    return refuse(
      'invalid',
      'Nobody could find that again. Give an address, a DOI, or title, publisher and date with a dash between them.',
    );
  }
  const { privateNotes } = await notesOn(tx, source.id);
  await saveSource(tx, described, privateNotes, by);
  await identifyAnew(tx, source, described);
  await tellBriefsCiting(tx, source.id);
  const doer = { actorId: by.memberId, briefId: null, at: by.at };
  const title = sourceTitle(described);
  const changes = sourceChanges(source, described);
  await record(tx, doer, { kind: 'source-corrected', sourceId: source.id, title, changes });
  const requestId = address === null ? null : await askForCapture(tx, source.id, { address }, by);
  return accept({ source: described, isKnown: false, requestId });
}

async function takenIn(tx: Tx, source: Source, entry: Source, by: By): Promise<ResolvedSource> {
  const reason = 'It is what a source that was unresolved stood for.';
  const merged = await merge(tx, source, entry, reason, by);
  return { source: merged, isKnown: true, requestId: null };
}

/** What was said already stays where nothing else is said now. */
function completed(before: SourceDescription, now: SourceDescription): SourceDescription {
  const said = Object.entries(now).filter(([, words]) => words.trim() !== '');
  return { ...before, ...Object.fromEntries(said) };
}
