import { askForCapture } from '../../data/capture/capture-requests.ts';
import { record } from '../../data/record/audit.ts';
import { enterWork } from '../../data/source/identify.ts';
import type { Tx } from '../../data/transaction.ts';
import { readPastedWork } from '../../document/import/pasted-work.ts';
import { can } from '../../domain/policy.ts';
import {
  looksLikeReferences,
  type ReferenceFormat,
  referenceForms,
} from '../../domain/reference/reference-formats.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { type Source, sourceTitle } from '../../domain/source/source.ts';
import { act, type Doing } from '../act.ts';

export type AddedSource = { source: Source; isNew: boolean; requestId: string | null };

/**
 * Adds a work to the library by what a member pasted: an address, a DOI or the words of a reference;
 * what has an address is captured in the background. A work that is known gives its entry.
 */
export function addSourceFrom(doing: Doing, pasted: string): Promise<Outcome<AddedSource>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'add-source');
    if (!allowed.ok) return allowed;
    if (pasted.trim() === '') return refuse('invalid', 'Paste an address or a reference first.');
    const format = looksLikeReferences(pasted);
    if (format) return toBeImported(format);
    return accept(await addPasted(tx, pasted, { memberId: actor.id, at: doing.now }));
  });
}

/** A file's words are no title: they are read where each reference becomes an entry. */
function toBeImported(format: ReferenceFormat) {
  const { name } = referenceForms[format];
  const message = `This is ${name}. Nothing was added: paste it where references are imported.`;
  return refuse('invalid', message, '/desk/sources/import');
}

/** The same within a transaction of somebody who may. */
export async function addPasted(
  tx: Tx,
  pasted: string,
  by: { memberId: string; at: Date },
): Promise<AddedSource> {
  const { description, address } = readPastedWork(pasted);
  const work = {
    kind: 'published',
    description,
    publicDescription: '',
    placeholder: false,
  } as const;
  const { source, isNew } = await enterWork(tx, work, by);
  if (!isNew) return { source, isNew, requestId: null };
  const doer = { actorId: by.memberId, briefId: null, at: by.at };
  const title = sourceTitle(source);
  await record(tx, doer, { kind: 'source-added', sourceId: source.id, title });
  const requestId = address === null ? null : await askForCapture(tx, source.id, { address }, by);
  return { source, isNew, requestId };
}
