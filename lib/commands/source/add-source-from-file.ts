import { randomUUID } from 'node:crypto';
import { askForCapture } from '../../data/capture/capture-requests.ts';
import { record } from '../../data/record/audit.ts';
import { saveSource } from '../../data/source/sources.ts';
import { fileProblem } from '../../domain/capture/source-file.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { titleOfFile } from '../../domain/source/fill-description.ts';
import { type Source, sourceTitle, undescribed } from '../../domain/source/source.ts';
import { act, type Doing } from '../act.ts';
import type { AddedSource } from './add-source-from.ts';

/**
 * Adds a work to the library by a file of it, which is captured in the background. It is called by
 * the name of the file until something better is found in it.
 */
export function addSourceFromFile(
  doing: Doing,
  upload: { file: Uint8Array<ArrayBuffer>; fileName: string },
): Promise<Outcome<AddedSource>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'add-source');
    if (!allowed.ok) return allowed;
    const problem = fileProblem(upload.fileName, upload.file);
    if (problem) return refuse('invalid', problem);

    const by = { memberId: actor.id, at: doing.now };
    const source: Source = {
      id: randomUUID(),
      kind: 'published',
      placeholder: false,
      aliases: [],
      publicDescription: '',
      description: { ...undescribed, title: titleOfFile(upload.fileName) },
    };
    await saveSource(tx, source, '', by);
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    const title = sourceTitle(source);
    await record(tx, doer, { kind: 'source-added', sourceId: source.id, title });
    const requestId = await askForCapture(tx, source.id, upload, by);
    return accept({ source, isNew: true, requestId });
  });
}
