import { by, decide, done, lookAt, reword } from '../../../prisma/seed/desk.ts';
import { makeMember } from '../../data/testing/members.ts';
import { createDocument } from '../../document/create-document.ts';
import { citation, paragraph, sectionHeading, words } from '../../document/edition/rich-nodes.ts';
import type { Actor, Capability } from '../../domain/actor.ts';
import { undescribed } from '../../domain/source/source.ts';
import { createBrief } from '../brief/create-brief.ts';
import { submitBrief } from '../brief/submit-brief.ts';
import { addCapture } from '../capture/add-capture.ts';
import { addSource } from '../source/add-source.ts';

export { by, decide, done, lookAt, reword };

/** Moments of the day on which the tests' desk works. */
export const at = (time: string): string => `2026-03-02T${time}`;

export type TestDesk = {
  mina: Actor;
  tomas: Actor;
  rosa: Actor;
  teru: Actor;
  ines: Actor;
  ada: Actor;
};

const all: Capability[] = ['edit', 'review', 'publish', 'admin'];

/** The people of the tests: two editors, two reviewers, a publisher, and one who may do anything. */
export async function gatherDesk(): Promise<TestDesk> {
  return {
    mina: await makeMember('Mina', ['edit']),
    tomas: await makeMember('Tomas', ['edit']),
    rosa: await makeMember('Rosa', ['review']),
    teru: await makeMember('Teru', ['review']),
    ines: await makeMember('Ines', ['publish']),
    ada: await makeMember('Ada', all),
  };
}

const SAID = 'The ferry carried 433,200 passengers in 2025, more than in the year before.';

/** A brief by Mina with two claims and a quotation each, the first of them as given, from a text that was captured; gives its id. */
export async function writeFerryBrief(
  { mina }: TestDesk,
  quotation = '433,200 passengers',
  captured = SAID,
): Promise<string> {
  const doing = by(mina.id, at('09:00'));
  const source = await done(
    addSource(doing, {
      kind: 'published',
      description: {
        ...undescribed,
        type: 'webpage',
        title: 'A record year on the water',
        publisher: 'Bay Ferries',
        issued: '2026-01-12',
        url: 'https://ferries.example/record',
      },
      publicDescription: '',
      privateNotes: '',
    }),
  );
  const { digest } = await done(addCapture(doing, source.id, captured));
  const cited = (said: string) =>
    citation(source.id, { capture: digest, stance: 'supports', quotation: said });
  const document = createDocument({
    headline: 'Did more people take the ferry in 2025?',
    checkedOn: '2026-03-01',
    body: [
      sectionHeading('summary', 'Executive summary'),
      paragraph(
        words('The ferry carried 433,200 passengers', { claim: 'carried' }),
        cited(quotation),
      ),
      sectionHeading('conclusion', 'Conclusion'),
      paragraph(
        words('It was more than the year before', { claim: 'more' }),
        cited('more than in the year before'),
      ),
    ],
    claims: {
      carried: { verdict: 'confirmed', claimant: '', rationale: '' },
      more: { verdict: 'confirmed', claimant: '', rationale: '' },
    },
  });
  const { id } = await done(
    createBrief(doing, 'Did more people take the ferry in 2025?', document),
  );
  return id;
}

/** The same brief, submitted for review. */
export async function submitFerryBrief(
  desk: TestDesk,
  quotation?: string,
  captured?: string,
): Promise<string> {
  const id = await writeFerryBrief(desk, quotation, captured);
  await done(submitBrief(by(desk.mina.id, at('09:30')), id));
  return id;
}
