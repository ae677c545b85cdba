import { VerdictPill } from '@/components/brief/verdict-pill.tsx';
import type { Verdict } from '@/lib/domain/claim/verdict.ts';

/** How the publication checks, in its own words, and what its verdicts mean. */
export function MethodPage({
  method,
  disclaimer,
  verdictScale,
}: {
  /** Paragraphs of plain text, set apart by empty lines. */
  method: string;
  disclaimer: string;
  verdictScale: readonly Verdict[];
}) {
  return (
    <main id="content" className="site-column">
      <h1 className="site-title">How we check</h1>
      <div className="site-prose">
        {paragraphs(method).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <h2>The verdicts</h2>
        <p>
          Every claim in a brief is underlined in the colour of its verdict, with a mark beside it.
          The mark leads to the reasons, to the sources, and to the person who checked it.
        </p>
        <dl className="verdict-scale">
          {verdictScale.map((verdict) => (
            <div key={verdict.key}>
              <dt>
                <VerdictPill verdict={verdict} />
              </dt>
              <dd>{meaning(verdict, verdictScale)}</dd>
            </div>
          ))}
        </dl>
        <h2>What to keep in mind</h2>
        <p>{disclaimer}</p>
      </div>
    </main>
  );
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}

const meanings: Record<Verdict['shape'], string> = {
  '✓': 'The sources bear it out.',
  '◐': 'The sources disagree, or the words leave a wrong impression.',
  '✕': 'The sources show otherwise.',
  '○': 'We looked, and found no source that settles it. That does not make it untrue.',
};

/** What a verdict's shape says, and where on the scale it stands if it has a number. */
function meaning({ shape, rating }: Verdict, scale: readonly Verdict[]): string {
  if (rating === null) return `${meanings[shape]} Not on the scale.`;
  const best = Math.max(...scale.map((verdict) => verdict.rating ?? 0));
  return `${meanings[shape]} ${rating} of ${best} on the scale.`;
}
