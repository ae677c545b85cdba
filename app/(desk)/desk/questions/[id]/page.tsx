import Link from 'next/link';
import { notFound } from 'next/navigation';
import { AskedAgain } from '@/components/desk/questions/asked-again.tsx';
import { FindMatch } from '@/components/desk/questions/find-match.tsx';
import { LikelyList } from '@/components/desk/questions/likely-list.tsx';
import {
  BeginBrief,
  SetAside,
  TakeApart,
  TakeUpAgain,
} from '@/components/desk/questions/question-acts.tsx';
import { Outcome } from '@/components/desk/questions/question-rows.tsx';
import { Asked } from '@/components/desk/questions/question-words.tsx';
import { RefreshOnNews } from '@/components/desk/refresh-on-news.tsx';
import { Card } from '@/components/review/card.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { briefsToAnswer, questionsToMergeInto, readQuestion } from '@/lib/data/question/backlog.ts';
import { can } from '@/lib/domain/policy.ts';
import { questionHref, questionQuery } from '@/lib/domain/question/question-query.ts';
import { idOf } from '../../../brief-id.ts';

export const metadata = { title: 'Question' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function QuestionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const question = await readQuestion(actor, await idOf(params));
  if (!question) notFound();
  const { words } = questionQuery(await searchParams);
  const { timeZone } = await readPublication();
  const { id, state, details, sameAs } = question;
  const mayManage = can(actor, 'manage-questions').ok;
  const mayTake = mayManage && state === 'open';
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6">
      <RefreshOnNews kind="questions" />
      <header className="grid gap-2">
        <Link href="/desk/questions" className="justify-self-start text-sm underline">
          All questions
        </Link>
        <h1 dir="auto" className="font-serif text-2xl font-bold [overflow-wrap:anywhere]">
          {question.text}
        </h1>
        <Asked question={question} timeZone={timeZone} />
        <Outcome question={question} />
        {sameAs ? (
          <p className="text-sm">
            It says again:{' '}
            <Link className="underline" href={questionHref(sameAs.id)} dir="auto">
              {sameAs.text}
            </Link>
          </p>
        ) : null}
      </header>
      {details ? (
        <p dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
          {details}
        </p>
      ) : null}
      {mayTake && can(actor, 'create-brief').ok ? <BeginBrief questionId={id} /> : null}
      {mayManage && state === 'merged' ? <TakeApart questionId={id} /> : null}
      {mayManage && (state === 'taken' || state === 'answered' || state === 'set-aside') ? (
        <TakeUpAgain questionId={id} />
      ) : null}
      <LikelyList questionId={id} likely={question.likely} mayManage={mayTake} />
      <AskedAgain questions={question.again} timeZone={timeZone} mayManage={mayManage} />
      {mayTake ? (
        <>
          <Card id="match" title="Answered or asked already">
            <FindMatch
              questionId={id}
              words={words}
              briefs={await briefsToAnswer(actor, words)}
              questions={await questionsToMergeInto(actor, words, id)}
            />
          </Card>
          <Card id="set-aside" title="Not for this desk">
            <SetAside questionId={id} />
          </Card>
        </>
      ) : null}
    </main>
  );
}
