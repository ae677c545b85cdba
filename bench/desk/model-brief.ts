import { createBrief } from '../../lib/commands/brief/create-brief.ts';
import { submitBrief } from '../../lib/commands/brief/submit-brief.ts';
import { addCapture } from '../../lib/commands/capture/add-capture.ts';
import { publishBrief } from '../../lib/commands/publication/publish-brief.ts';
import { signOffBrief } from '../../lib/commands/review/sign-off-brief.ts';
import { addSource } from '../../lib/commands/source/add-source.ts';
import { by, decide, done, lookAt } from '../../lib/commands/testing/desk.ts';
import { makeMember } from '../../lib/data/testing/members.ts';
import { createDocument } from '../../lib/document/create-document.ts';
import {
  citation,
  paragraph,
  sectionHeading,
  words,
} from '../../lib/document/edition/rich-nodes.ts';
import type { Actor } from '../../lib/domain/actor.ts';
import { undescribed } from '../../lib/domain/source/source.ts';

export const CLAIMS_A_BRIEF = 10;

/** The people of the bench's desk. */
export type Staff = { editors: Actor[]; reviewers: Actor[]; publishers: Actor[] };

/** Thirty members, as many as a busy desk has. */
export async function employ(): Promise<Staff> {
  const staff: Staff = { editors: [], reviewers: [], publishers: [] };
  for (let n = 0; n < 12; n += 1) staff.editors.push(await makeMember(`Editor${n}`, ['edit']));
  for (let n = 0; n < 15; n += 1) {
    staff.reviewers.push(await makeMember(`Reviewer${n}`, ['review']));
  }
  for (let n = 0; n < 3; n += 1) {
    staff.publishers.push(await makeMember(`Publisher${n}`, ['publish']));
  }
  return staff;
}

/**
 * A brief that went the whole way, from its first word to its publication, by the desk's own
 * commands: what the others of the bench are copies of. Gives its id.
 */
export async function publishModel({ editors, reviewers, publishers }: Staff): Promise<string> {
  const [editor, reviewer, second, publisher] = [
    editors[0]?.id ?? '',
    reviewers[0]?.id ?? '',
    reviewers[1]?.id ?? '',
    publishers[0]?.id ?? '',
  ];
  const doing = by(editor, '2026-01-05T09:00');
  const said = 'The board of the harbour met in public and took minutes of it.';
  const described = { ...undescribed, type: 'webpage', title: 'Minutes of the harbour board' };
  const source = await done(
    addSource(doing, {
      kind: 'published',
      description: { ...described, url: 'https://harbour.example/minutes', issued: '2026-01-02' },
      publicDescription: '',
      privateNotes: '',
    }),
  );
  const { digest } = await done(addCapture(doing, source.id, said));
  const cited = citation(source.id, { capture: digest, stance: 'supports', quotation: said });
  const numbers = Array.from({ length: CLAIMS_A_BRIEF }, (_, at) => at + 1);
  const stating = (number: number) =>
    paragraph(
      words(`In year ${number} the harbour of Alder Bay was dredged to a depth of two metres`, {
        claim: `claim-${number}`,
      }),
      cited,
    );
  const verdict = { verdict: 'confirmed', claimant: '', rationale: 'The minutes say so.' };
  const headline = 'Was the harbour of Alder Bay dredged each year?';
  const document = createDocument({
    headline,
    checkedOn: '2026-01-04',
    body: [
      sectionHeading('summary', 'Executive summary'),
      ...numbers.slice(0, 5).map(stating),
      sectionHeading('conclusion', 'Conclusion'),
      ...numbers.slice(5).map(stating),
    ],
    claims: Object.fromEntries(numbers.map((number) => [`claim-${number}`, verdict])),
  });
  const { id } = await done(createBrief(doing, headline, document));
  await done(submitBrief(by(editor, '2026-01-05T09:10'), id));
  await decide(by(reviewer, '2026-01-05T10:00'), id);
  const { assessment } = await lookAt(by(second, '2026-01-05T10:10'), id);
  await done(signOffBrief(by(second, '2026-01-05T10:10'), id, assessment.manifest ?? ''));
  const first = { class: 'first', note: '' } as const;
  await done(publishBrief(by(publisher, '2026-01-05T10:20'), id, first));
  return id;
}
