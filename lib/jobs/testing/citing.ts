import { createBrief } from '../../commands/brief/create-brief.ts';
import { submitBrief } from '../../commands/brief/submit-brief.ts';
import { publishBrief } from '../../commands/publication/publish-brief.ts';
import { signOffBrief } from '../../commands/review/sign-off-brief.ts';
import { addSource } from '../../commands/source/add-source.ts';
import { at, by, decide, done, lookAt, type TestDesk } from '../../commands/testing/desk.ts';
import { createDocument } from '../../document/create-document.ts';
import { citation, paragraph, sectionHeading, words } from '../../document/edition/rich-nodes.ts';
import { undescribed } from '../../domain/source/source.ts';

/** A library entry for the page at an address; gives its id. */
export async function addPage(
  desk: Pick<TestDesk, 'mina'>,
  url: string,
  doi = '',
): Promise<string> {
  const description = { ...undescribed, type: 'webpage', title: 'A record year', url, doi };
  const said = { description, publicDescription: '', privateNotes: '' };
  const { id } = await done(
    addSource(by(desk.mina.id, at('08:00')), { kind: 'published', ...said }),
  );
  return id;
}

export type Quoting = { source: string; quotation?: string | null; capture?: string | null };

/** A brief by Mina whose claims `first` and `second` cite as given, in review; gives its id. */
export async function writeCitingBrief(
  { mina }: Pick<TestDesk, 'mina'>,
  headline: string,
  first: Quoting,
  second: Quoting,
): Promise<string> {
  const doing = by(mina.id, at('09:00'));
  const cited = ({ source, quotation = null, capture = null }: Quoting) =>
    citation(source, { stance: 'supports', quotation, capture });
  const document = createDocument({
    headline,
    checkedOn: '2026-03-01',
    body: [
      sectionHeading('summary', 'Executive summary'),
      paragraph(words(`${headline} Yes.`, { claim: 'first' }), cited(first)),
      sectionHeading('conclusion', 'Conclusion'),
      paragraph(words(`${headline} Really.`, { claim: 'second' }), cited(second)),
    ],
    claims: {
      first: { verdict: 'confirmed', claimant: '', rationale: '' },
      second: { verdict: 'confirmed', claimant: '', rationale: '' },
    },
  });
  const { id } = await done(createBrief(doing, headline, document));
  await done(submitBrief(by(mina.id, at('09:10')), id));
  return id;
}

/** Approves every claim that is not approved, as Rosa at ten o'clock or as told. */
export function approveAll({ rosa }: TestDesk, brief: string, when = at('10:00')): Promise<void> {
  return decide(by(rosa.id, when), brief);
}

/** Approves, signs off and publishes as the first version, at ten o'clock. */
export async function publishFirst(desk: TestDesk, brief: string): Promise<void> {
  await approveAll(desk, brief);
  await signOff(desk, brief);
  await done(publishBrief(by(desk.ines.id, at('10:20')), brief, { class: 'first', note: '' }));
}

/** Signs the brief off as it stands. */
export async function signOff({ teru }: TestDesk, brief: string): Promise<void> {
  const { assessment } = await lookAt(by(teru.id, at('10:10')), brief);
  await done(signOffBrief(by(teru.id, at('10:10')), brief, assessment.manifest ?? ''));
}
