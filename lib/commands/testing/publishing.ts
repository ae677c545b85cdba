import * as Y from 'yjs';
import { documentNow } from '../../data/brief/working-document.ts';
import { createDocument } from '../../document/create-document.ts';
import { citation, paragraph, sectionHeading, words } from '../../document/edition/rich-nodes.ts';
import { undescribed } from '../../domain/source/source.ts';
import { appendEdits } from '../brief/append-edits.ts';
import { createBrief } from '../brief/create-brief.ts';
import { submitBrief } from '../brief/submit-brief.ts';
import { publishBrief } from '../publication/publish-brief.ts';
import { signOffBrief } from '../review/sign-off-brief.ts';
import { addSource } from '../source/add-source.ts';
import { at, by, decide, done, lookAt, type TestDesk } from './desk.ts';

/** A brief by Mina of one claim that asks this, with these follow-ups; gives its id. */
export async function writeShortBrief(
  { mina }: TestDesk,
  headline: string,
  followUps: readonly string[] = [],
): Promise<string> {
  const doing = by(mina.id, at('09:00'));
  const url = 'https://council.example/minutes';
  const source = await done(
    addSource(doing, {
      kind: 'published',
      description: { ...undescribed, type: 'webpage', title: 'Minutes of the council', url },
      publicDescription: '',
      privateNotes: '',
    }),
  );
  const cited = citation(source.id, { capture: null, stance: 'supports', quotation: null });
  const document = createDocument({
    headline,
    checkedOn: '2026-03-01',
    followUps: followUps.map((question, index) => ({ id: `follow-up-${index}`, question })),
    body: [
      sectionHeading('summary', 'Executive summary'),
      paragraph(words('The council says that it does', { claim: 'says' }), cited),
    ],
    claims: { says: { verdict: 'confirmed', claimant: '', rationale: '' } },
  });
  const { id } = await done(createBrief(doing, headline, document));
  return id;
}

/** Submits, approves and signs a brief, so that it can be published. */
export async function makeReady({ mina, rosa, teru }: TestDesk, brief: string): Promise<void> {
  await done(submitBrief(by(mina.id, at('09:30')), brief));
  await decide(by(rosa.id, at('10:00')), brief);
  const { assessment } = await lookAt(by(teru.id, at('10:30')), brief);
  await done(signOffBrief(by(teru.id, at('10:30')), brief, assessment.manifest ?? ''));
}

/** Publishes a brief that is ready, first or again; gives its address. */
export async function publish({ ines }: TestDesk, brief: string): Promise<string> {
  const { dossier } = await lookAt(by(ines.id, at('12:00')), brief);
  const isFirst = dossier.live === null;
  const input = {
    class: isFirst ? 'first' : 'update',
    note: isFirst ? '' : 'It says more.',
  } as const;
  const { slug } = await done(publishBrief(by(ines.id, at('12:00')), brief, input));
  return slug;
}

/** Changes a brief's document as Mina's editor would. */
export async function edit(
  { mina }: TestDesk,
  brief: string,
  change: (doc: Y.Doc) => void,
): Promise<void> {
  const doc = await documentNow(brief);
  if (!doc) throw new Error('The brief has no document.');
  const known = Y.encodeStateVector(doc);
  doc.transact(() => change(doc));
  const update = new Uint8Array(Y.encodeStateAsUpdate(doc, known));
  await appendEdits(brief, [{ authorId: mina.id, update, at: new Date(`${at('13:00')}:00Z`) }]);
}
