'use client';

import { useRouter } from 'next/navigation';
import { overrideAction, takeBackOverrideAction } from '@/lib/actions/publication.ts';
import type { OverridableRule } from '@/lib/domain/review/override.ts';
import { ActButton } from '../../desk/act-button.tsx';
import { ReasonedAct } from '../../desk/sources/reasoned-act.tsx';
import { When } from '../../desk/when.tsx';
import { Fold } from '../card.tsx';

export type OverrideFacts = {
  briefId: string;
  timeZone: string;
  /** Whether this member lets things pass. */
  mayOverride: boolean;
  /** What is open and might be let pass, by rule. */
  open: ReadonlyArray<{ rule: OverridableRule; covers: string[]; words: string[] }>;
  standing: ReadonlyArray<{
    id: string;
    rule: OverridableRule;
    /** What it lets pass; empty where all of it was mended. */
    words: string[];
    reason: string;
    by: string;
    at: Date;
  }>;
};

const ruleWords: Record<OverridableRule, string> = {
  coverage: 'what holds no claim',
  'search-log': 'claims without a search',
  'source-events': 'source events',
};

/** What an admin lets pass, and the way to let something pass. */
export function Overrides({ facts }: { facts: OverrideFacts }) {
  const { standing, open, mayOverride } = facts;
  return (
    <>
      {standing.map((override) => (
        <Standing key={override.id} override={override} facts={facts} />
      ))}
      {mayOverride ? open.map((one) => <LetPass key={one.rule} open={one} facts={facts} />) : null}
    </>
  );
}

function Standing({
  override: { id, rule, words, reason, by, at },
  facts: { briefId, timeZone, mayOverride },
}: {
  override: OverrideFacts['standing'][number];
  facts: OverrideFacts;
}) {
  const router = useRouter();
  return (
    <section aria-label={`Let pass: ${ruleWords[rule]}`} className="grid gap-1 border-t pt-3">
      <p className="font-semibold">
        <span aria-hidden="true">◐ </span>Let pass: {ruleWords[rule]}
      </p>
      <Items words={words} />
      {words.length === 0 ? <p className="text-soft">All of it was mended since.</p> : null}
      <p>{reason}</p>
      <p className="text-xs text-soft">
        {by}, <When at={at} timeZone={timeZone} />. Readers of the next version are told.
      </p>
      {mayOverride ? (
        <ActButton
          at="start"
          look="secondary"
          act={async () => {
            const outcome = await takeBackOverrideAction({ briefId, overrideId: id });
            router.refresh();
            return outcome;
          }}
        >
          Take back
        </ActButton>
      ) : null}
    </section>
  );
}

function LetPass({
  open: { rule, covers, words },
  facts: { briefId },
}: {
  open: OverrideFacts['open'][number];
  facts: OverrideFacts;
}) {
  const router = useRouter();
  return (
    <Fold title={`Let ${ruleWords[rule]} pass`}>
      <Items words={words} />
      <ReasonedAct
        label="Why this passes all the same"
        hint="It covers exactly what is listed. Readers see the reason, with your name."
        needed="Tell readers why first."
        button="Let it pass"
        act={async (reason) => {
          const outcome = await overrideAction({ briefId, rule, covers, reason });
          router.refresh();
          return outcome;
        }}
      />
    </Fold>
  );
}

function Items({ words }: { words: readonly string[] }) {
  return (
    <ul className="grid list-disc gap-1 pl-4">
      {[...new Set(words)].map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
