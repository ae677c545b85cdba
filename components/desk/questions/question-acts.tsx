'use client';

import { useRouter } from 'next/navigation';
import {
  beginBriefAction,
  linkQuestionAction,
  mergeQuestionsAction,
  setAsideAction,
  takeApartAction,
  takeUpAgainAction,
} from '@/lib/actions/questions.ts';
import type { ButtonLook } from '../../ui/button.tsx';
import { ActButton } from '../act-button.tsx';
import { ReasonedAct } from '../sources/reasoned-act.tsx';

type Of = { questionId: string };

/** Begins a brief that answers the question, and goes to it. */
export function BeginBrief({
  questionId,
  among = null,
  look = 'primary',
}: Of & {
  /** What it asks, said to those who listen where other questions stand beside it. */
  among?: string | null;
  look?: ButtonLook;
}) {
  const router = useRouter();
  const begin = async () => {
    const outcome = await beginBriefAction({ questionId });
    if (outcome.ok) router.push(`/desk/briefs/${outcome.value.id}`);
    return outcome;
  };
  return (
    <ActButton at="start" look={look} act={begin}>
      Begin a brief{among ? <span className="sr-only">: {among}</span> : null}
    </ActButton>
  );
}

/** Has a brief that exists answer the question. */
export function LinkBrief({ questionId, briefId }: Of & { briefId: string }) {
  return (
    <ActButton at="start" look="secondary" act={() => linkQuestionAction({ questionId, briefId })}>
      It answers the question
    </ActButton>
  );
}

/** Merges the question into another one. */
export function MergeInto({ questionId, intoId }: Of & { intoId: string }) {
  return (
    <ActButton at="start" look="secondary" act={() => mergeQuestionsAction({ questionId, intoId })}>
      Merge into this one
    </ActButton>
  );
}

/** Undoes a merge. */
export function TakeApart({ questionId }: Of) {
  return (
    <ActButton at="start" look="secondary" act={() => takeApartAction({ questionId })}>
      Take apart
    </ActButton>
  );
}

/** Brings the question back to the open ones. */
export function TakeUpAgain({ questionId }: Of) {
  return (
    <ActButton at="start" look="secondary" act={() => takeUpAgainAction({ questionId })}>
      Take it up again
    </ActButton>
  );
}

/** Sets the question aside, with a reason. */
export function SetAside({ questionId }: Of) {
  return (
    <ReasonedAct
      label="Why it is set aside"
      hint="For the desk and its record; nobody outside is told."
      needed="Say why first."
      button="Set aside"
      act={(reason) => setAsideAction({ questionId, reason })}
    />
  );
}
