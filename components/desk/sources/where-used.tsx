import Link from 'next/link';
import { useId } from 'react';

/** A place where a source is cited. */
export type ShownUse = {
  briefId: string;
  slug: string;
  headline: string;
  place: 'draft' | 'live';
  /** Null in context. */
  claim: { id: string; number: number } | null;
  quotation: string | null;
};

/** Where a source is cited: brief by brief, in the draft and on the page that readers see. */
export function WhereUsed({ uses }: { uses: readonly ShownUse[] }) {
  const id = useId();
  const briefs = [...Map.groupBy(uses, ({ briefId }) => briefId)];
  return (
    <section id="uses" aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="font-serif text-lg font-bold">
        Where it is cited
      </h2>
      {briefs.length === 0 ? (
        <p className="text-sm text-soft">No brief cites it, in a draft or live.</p>
      ) : null}
      {briefs.map(([briefId, cited]) => (
        <div key={briefId} className="rounded-card border bg-card p-4 text-sm">
          <p className="font-semibold">
            <Link className="hover:underline" href={`/desk/briefs/${briefId}`}>
              {cited[0]?.headline || 'A brief without a headline'}
            </Link>
          </p>
          <Place name="In the draft" uses={cited.filter(({ place }) => place === 'draft')} />
          <Place
            name="On the published page"
            uses={cited.filter(({ place }) => place === 'live')}
          />
        </div>
      ))}
    </section>
  );
}

function Place({ name, uses }: { name: string; uses: readonly ShownUse[] }) {
  if (uses.length === 0) return null;
  return (
    <>
      <p className="mt-2 text-soft">{name}</p>
      <ul className="list-disc pl-5">
        {uses.map((use, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a use is known by its place
          <li key={index}>
            <UseLink use={use} />
            {use.quotation ? (
              <>
                : “<bdi>{use.quotation}</bdi>”
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function UseLink({ use: { briefId, slug, place, claim } }: { use: ShownUse }) {
  if (claim === null) return 'In context';
  const href = place === 'live' ? `/briefs/${slug}` : `/desk/briefs/${briefId}#claim-${claim.id}`;
  return (
    <a className="underline" href={href}>
      Claim {claim.number}
    </a>
  );
}
