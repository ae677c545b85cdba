import { Pages } from '@/components/desk/pages.tsx';
import { AddQuestion } from '@/components/desk/questions/add-question.tsx';
import { NoQuestions } from '@/components/desk/questions/no-questions.tsx';
import { QuestionRows } from '@/components/desk/questions/question-rows.tsx';
import { QuestionSearch } from '@/components/desk/questions/question-search.tsx';
import { RefreshOnNews } from '@/components/desk/refresh-on-news.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { backlogPage } from '@/lib/data/question/backlog.ts';
import { can } from '@/lib/domain/policy.ts';
import { questionQuery, questionsHref } from '@/lib/domain/question/question-query.ts';
import { counted } from '@/lib/domain/words/wording.ts';

export const metadata = { title: 'Questions' };

type Asked = Promise<Record<string, string | string[] | undefined>>;

export default async function QuestionsPage({ searchParams }: { searchParams: Asked }) {
  const actor = await requireActor();
  const query = questionQuery(await searchParams);
  const { timeZone } = await readPublication();
  const { questions, found, page, pages } = await backlogPage(actor, query);
  const mayManage = can(actor, 'manage-questions').ok;
  return (
    <main className="mx-auto grid w-full max-w-5xl content-start gap-6 px-4 py-6">
      <RefreshOnNews kind="questions" />
      <h1 className="font-serif text-2xl font-bold">Questions</h1>
      {mayManage ? <AddQuestion /> : null}
      <QuestionSearch query={query} />
      {found > 0 ? (
        <>
          <p className="text-sm text-soft" role="status">
            {counted(found, 'question')}
          </p>
          <QuestionRows
            questions={questions}
            timeZone={timeZone}
            mayManage={mayManage}
            mayBegin={mayManage && can(actor, 'create-brief').ok}
          />
          <Pages page={page} pages={pages} hrefOf={(to) => questionsHref({ ...query, page: to })} />
        </>
      ) : (
        <NoQuestions query={query} />
      )}
    </main>
  );
}
