import { randomUUID } from 'node:crypto';
import { record } from '../data/audit.ts';
import { askForCapture } from '../data/capture-requests.ts';
import { saveSource } from '../data/sources.ts';
import { can } from '../domain/policy.ts';
import { accept, type Outcome, refuse } from '../domain/refusal.ts';
import { type Source, sourceTitle, undescribed } from '../domain/source.ts';
import { webAddress } from '../domain/web-address.ts';
import { act, type Doing } from './act.ts';

export type AddedSource = { source: Source; isNew: boolean; requestId: string | null };

/**
 * Adds a work to the library by what a member pasted: an address, which is captured in the
 * background, or the words of a reference.
 */
export function addSourceFrom(doing: Doing, pasted: string): Promise<Outcome<AddedSource>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'add-source');
    if (!allowed.ok) return allowed;
    const said = pasted.trim();
    if (said === '') return refuse('invalid', 'Paste an address or a reference first.');

    const url = webAddress(said) ?? '';
    const by = { memberId: actor.id, at: doing.now };
    const source: Source = {
      id: randomUUID(),
      kind: 'published',
      placeholder: false,
      publicDescription: '',
      description: { ...undescribed, type: 'webpage', title: url === '' ? said : '', url },
    };
    await saveSource(tx, source, '', by);
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    const title = sourceTitle(source);
    await record(tx, doer, { kind: 'source-added', sourceId: source.id, title });
    const requestId = url === '' ? null : await askForCapture(tx, source.id, { address: url }, by);
    return accept({ source, isNew: true, requestId });
  });
}
