'use client';

import { useRouter } from 'next/navigation';
import { submitAction } from '@/lib/actions/review.ts';
import { ActButton } from './act-button.tsx';

/** Puts the brief before the reviewers, or says what is not covered yet. */
export function SubmitButton({ briefId, blocked }: { briefId: string; blocked: string | null }) {
  const router = useRouter();
  return (
    <ActButton
      blocked={blocked}
      act={async () => {
        const outcome = await submitAction({ briefId });
        if (outcome.ok) router.refresh();
        return outcome;
      }}
    >
      Submit for review
    </ActButton>
  );
}
