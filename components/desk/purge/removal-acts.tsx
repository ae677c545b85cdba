'use client';

import { useRouter } from 'next/navigation';
import {
  askPurgeAction,
  confirmPurgeAction,
  declinePurgeAction,
  withdrawPurgeAction,
} from '@/lib/actions/purge.ts';
import type { PurgeTarget } from '@/lib/domain/purge/purge.ts';
import type { Outcome } from '@/lib/domain/refusal.ts';
import { ActButton } from '../act-button.tsx';
import { ReasonedAct } from '../sources/reasoned-act.tsx';

function useThenReload() {
  const router = useRouter();
  return async <T,>(asked: Promise<Outcome<T>>) => {
    const outcome = await asked;
    router.refresh();
    return outcome;
  };
}

/** Asks for a removal; nothing goes yet. */
export function AskRemoval({ target }: { target: PurgeTarget }) {
  const thenReload = useThenReload();
  return (
    <ReasonedAct
      label="Why it has to go"
      hint="Name the order or the claim, not the words themselves: this reason stays on record."
      needed="Say why first."
      button="Ask for the removal"
      act={(reason) => thenReload(askPurgeAction({ target, reason }))}
    />
  );
}

/** Takes back what one asked for. */
export function WithdrawRemoval({ purgeId }: { purgeId: string }) {
  const thenReload = useThenReload();
  return (
    <ActButton at="start" look="secondary" act={() => thenReload(withdrawPurgeAction({ purgeId }))}>
      Take it back
    </ActButton>
  );
}

/** Removes what another admin asked for, or declines with a reason. */
export function DecideRemoval({ purgeId }: { purgeId: string }) {
  const thenReload = useThenReload();
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <p>Nothing brings it back. It is done at once, and you are named beside whoever asked.</p>
        <ActButton at="start" look="danger" act={() => thenReload(confirmPurgeAction({ purgeId }))}>
          Remove it for good
        </ActButton>
      </div>
      <ReasonedAct
        label="Or why it may stay"
        hint="Whoever asked is told, and the record keeps it."
        needed="Say why first."
        button="Decline"
        act={(reason) => thenReload(declinePurgeAction({ purgeId, reason }))}
      />
    </div>
  );
}
