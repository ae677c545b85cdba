import Link from 'next/link';
import { type Actor, holds } from '@/lib/domain/actor.ts';
import { can } from '@/lib/domain/policy.ts';
import { sectionHref } from '../settings/section-words.ts';

/** What a desk without a brief shows: how one begins, as far as it is this member who does it. */
export function FirstSteps({ actor }: { actor: Actor }) {
  const mayBegin = can(actor, 'create-brief').ok;
  return (
    <section
      aria-labelledby="first-steps"
      className="grid gap-4 rounded-card border border-dashed border-strong-rule/60 p-6"
    >
      <h2 id="first-steps" className="font-serif text-lg">
        No briefs yet
      </h2>
      <ol className="grid list-decimal gap-3 ps-5 text-sm">
        {holds(actor, 'admin') ? (
          <>
            <li>
              <Step href={sectionHref('publication')}>Name the publication</Step> and its time zone,
              and say in the disclaimer what readers should keep in mind.
            </li>
            <li>
              <Step href="/desk/members">Invite somebody</Step>: nobody approves what they wrote, so
              that it takes two to publish a brief.
            </li>
          </>
        ) : null}
        {mayBegin ? (
          <li>
            <Step href="/desk/briefs/new">Start a brief</Step> with the question that it answers, or{' '}
            <Step href="/desk/import">import a text</Step> that you have.
          </li>
        ) : (
          <li>Whoever may edit starts the first brief. What waits for you then stands here.</li>
        )}
      </ol>
    </section>
  );
}

function Step({ href, children }: { href: string; children: string }) {
  return (
    <Link className="font-semibold text-accent underline" href={href}>
      {children}
    </Link>
  );
}
