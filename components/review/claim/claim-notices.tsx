'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { liftNoticeAction, markClaimAction } from '@/lib/actions/publication.ts';
import { type ClaimNoticeKind, noticeWords } from '@/lib/domain/publication/claim-notice.ts';
import { ReasonedAct } from '../../desk/sources/reasoned-act.tsx';
import { When } from '../../desk/when.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { Fold } from '../card.tsx';

/** A claim that readers see, and what is said beside it since. */
export type LiveClaim = {
  id: string;
  number: number;
  excerpt: string;
  notice: { id: string; kind: ClaimNoticeKind; reason: string; by: string; at: Date } | null;
};

/** One wrong claim tonight: says so beside it, at once, while the next version is made. */
export function ClaimNotices({
  briefId,
  version,
  claims,
  mayMark,
  timeZone,
}: {
  briefId: string;
  /** The live version's number. */
  version: number;
  claims: readonly LiveClaim[];
  /** Whether this member marks one. */
  mayMark: boolean;
  timeZone: string;
}) {
  const noticed = claims.flatMap(({ notice, ...claim }) => (notice ? [{ ...claim, notice }] : []));
  return (
    <>
      {noticed.length > 0 ? (
        <ul aria-label="Said beside claims" className="grid gap-2">
          {noticed.map(({ id, number, notice }) => (
            <li key={id} className="border-l-2 border-mixed pl-3">
              <b>
                Claim {number} is {noticeWords[notice.kind]}
              </b>
              <p>{notice.reason}</p>
              <p className="text-xs text-soft">
                {notice.by}, <When at={notice.at} timeZone={timeZone} />. The next version ends it.
              </p>
              {mayMark ? (
                <LiftNotice briefId={briefId} noticeId={notice.id} number={number} />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {mayMark ? (
        <Fold title={`A claim of version ${version} is wrong`}>
          <MarkClaim briefId={briefId} version={version} claims={claims} />
        </Fold>
      ) : null}
    </>
  );
}

function LiftNotice({
  briefId,
  noticeId,
  number,
}: {
  briefId: string;
  noticeId: string;
  number: number;
}) {
  const router = useRouter();
  return (
    <details>
      <summary>It was said by mistake</summary>
      <ReasonedAct
        label="Why it should not stand there"
        hint="It goes on record. Readers see the claim as it was, at once."
        needed="Say why first."
        button={`Lift what is said beside claim ${number}`}
        act={async (reason) => {
          const outcome = await liftNoticeAction({ briefId, noticeId, reason });
          router.refresh();
          return outcome;
        }}
      />
    </details>
  );
}

function MarkClaim({
  briefId,
  version,
  claims,
}: {
  briefId: string;
  version: number;
  claims: readonly LiveClaim[];
}) {
  const router = useRouter();
  const open = claims.filter(({ notice }) => notice?.kind !== 'withdrawn');
  const [chosen, choose] = useState<string | null>(null);
  const [kind, setKind] = useState<ClaimNoticeKind>('withdrawn');
  const claim = open.find(({ id }) => id === chosen) ?? open[0];
  if (!claim) return <p className="text-soft">Every claim of this version is withdrawn.</p>;
  return (
    <>
      <Field label="Which claim">
        {(described) => (
          <Select {...described} value={claim.id} onChange={({ target }) => choose(target.value)}>
            {open.map(({ id, number, excerpt }) => (
              <option key={id} value={id}>
                {number}. {excerpt}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="What readers are told">
        {(described) => (
          <Select
            {...described}
            value={kind}
            onChange={({ target }) =>
              setKind(target.value === 'withdrawn' ? 'withdrawn' : 'under-re-check')
            }
          >
            <option value="withdrawn">It is withdrawn</option>
            <option value="under-re-check">It is under re-check</option>
          </Select>
        )}
      </Field>
      <ReasonedAct
        label="Why"
        hint="Readers see this beside the claim at once, until the next version."
        needed="Tell readers why first."
        button={`Mark claim ${claim.number} as ${noticeWords[kind]}`}
        act={async (reason) => {
          const asked = { briefId, version, claimId: claim.id, kind, reason };
          const outcome = await markClaimAction(asked);
          router.refresh();
          return outcome;
        }}
      />
    </>
  );
}
