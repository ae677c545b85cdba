import { briefName, groupNews, type News } from '../domain/news/news.ts';
import { concernWords } from '../domain/news/notification.ts';
import { describe } from '../domain/record/audit-sentence.ts';
import { excerpt } from '../domain/words/excerpt.ts';
import { counted } from '../domain/words/wording.ts';
import type { Letter } from './letter.ts';

/** What letters about the desk's news are written from; `desk` is the address of the installation. */
export type NewsFacts = {
  news: readonly News[];
  publication: string;
  timeZone: string;
  desk: string;
};

/** A letter about one thing, or the digest of several. */
export function newsLetter(facts: NewsFacts): Letter {
  const [only, ...more] = facts.news;
  return only && more.length === 0 ? letterAbout(only, facts) : digest(facts);
}

function letterAbout(news: News, { publication, timeZone, desk }: NewsFacts): Letter {
  const { brief, concern } = news;
  const about = brief === null ? `The desk of ${publication}` : briefName(brief);
  return {
    subject: `${excerpt(about)} · ${excerpt(describe(news.event, timeZone))}`,
    text: `${about}

${sentence(news, timeZone)}

See it in its place:

${linkTo(news, desk)}

You are told of ${concernWords(concern)}.
${choose(desk)}`,
  };
}

function digest({ news, publication, timeZone, desk }: NewsFacts): Letter {
  const briefs = Map.groupBy(groupNews(news, timeZone), ({ brief }) => brief?.id);
  const parts = [...briefs.values()].map((groups) => {
    const brief = groups[0]?.brief ?? null;
    const lines = groups.flatMap((group) => group.news.map((one) => line(one, timeZone, desk)));
    return [brief === null ? 'Not about one brief' : briefName(brief), ...lines].join('\n\n');
  });
  return {
    subject: `${publication}: ${counted(news.length, 'thing')} that you have not seen`,
    text: `What concerned you at the desk of ${publication}, and you have not seen there yet.
Times are those of ${timeZone}.

${parts.join('\n\n\n')}


${choose(desk)}`,
  };
}

function line(news: News, timeZone: string, desk: string): string {
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const;
  const when = new Intl.DateTimeFormat('en-US', format).format(news.at);
  return `${when} · ${sentence(news, timeZone)}\n${linkTo(news, desk)}`;
}

function sentence({ by, event }: News, timeZone: string): string {
  return `${by ?? 'The desk'}: ${describe(event, timeZone)}`;
}

/** Opening it notes that it was read, and leads on. */
function linkTo({ id }: News, desk: string): string {
  return `${desk}/desk/notifications/${id}`;
}

function choose(desk: string): string {
  return `Choose what you are told of, and how:

${desk}/desk/notifications/choices
`;
}
