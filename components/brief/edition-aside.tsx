import type { EditionContent, EditionSignatures } from '@/lib/domain/publication/edition.ts';
import { counted } from './counted.ts';
import { dayOfInstant } from './dates.ts';
import { Day } from './day.tsx';
import type { ReadingOrder } from './reading-order.ts';
import { type VersionLine, VersionList } from './version-list.tsx';

/** Beside the text, or below it on a phone: how it was checked, what is in it, its versions. */
export function EditionAside({
  content,
  signatures,
  timeZone,
  order,
  versions,
}: {
  content: EditionContent;
  signatures: EditionSignatures;
  timeZone: string;
  order: ReadingOrder;
  versions: readonly VersionLine[];
}) {
  return (
    <aside className="brief-aside" aria-label="About this brief">
      <section>
        <h2>How this was checked</h2>
        <ul>
          {checks(content, signatures).map((check) => (
            <li key={check}>{check}</li>
          ))}
          <li>
            Signed off by {signatures.signOff.reviewer},{' '}
            <Day on={dayOfInstant(signatures.signOff.at, timeZone)} />
          </li>
          {signatures.recheck ? (
            <li>
              Checked again, unchanged, by {signatures.recheck.reviewer},{' '}
              <Day on={dayOfInstant(signatures.recheck.at, timeZone)} />
            </li>
          ) : null}
        </ul>
      </section>
      <nav aria-labelledby="in-this-brief">
        <h2 id="in-this-brief">In this brief</h2>
        <ul>
          {contents(content, order).map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      <section>
        <h2>Versions</h2>
        <VersionList versions={versions} />
      </section>
    </aside>
  );
}

/** "14 claims approved by 2 reviewers", "23 of 24 quotations verified, 1 waived", … */
function checks(content: EditionContent, { approvals }: EditionSignatures): string[] {
  const reviewers = new Set(approvals.map(({ reviewer }) => reviewer)).size;
  const quoted = content.citations.filter(({ quotation }) => quotation !== null);
  const verified = quoted.filter(({ check }) => check === 'verified').length;
  const waived = quoted.length - verified;
  const captured = content.sources.filter(({ capturedOn }) => capturedOn !== null).length;
  const claims = counted(content.claims.length, 'claim');
  return [
    `${claims} approved by ${counted(reviewers, 'reviewer')}`,
    ...(quoted.length > 0
      ? [
          `${verified} of ${counted(quoted.length, 'quotation')} verified${waived > 0 ? `, ${waived} waived` : ''}`,
        ]
      : []),
    `${counted(content.sources.length, 'source')}, ${captured} captured`,
  ];
}

function contents(
  content: EditionContent,
  { sections }: ReadingOrder,
): Array<{ id: string; heading: string }> {
  const named = sections
    .filter(({ heading }) => heading)
    .map(({ id, number, heading }) => ({
      id,
      heading: number === null ? heading : `${number}. ${heading}`,
    }));
  const looked = { id: 'where-we-looked', heading: 'Where we looked' };
  return [
    ...named,
    { id: 'what-was-checked', heading: 'What was checked' },
    ...(content.searchLog.length > 0 ? [looked] : []),
    { id: 'sources', heading: 'Sources' },
  ];
}
