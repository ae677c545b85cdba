import { briefName, missesLetter, type News, type NewsGroup } from '@/lib/domain/news/news.ts';
import { describe } from '@/lib/domain/record/audit-sentence.ts';
import { longDate } from '@/lib/domain/time/calendar-date.ts';
import { When } from '../when.tsx';

/** What one is told, by day and brief; nothing where there is none. */
export function NewsList({
  title,
  groups,
  timeZone,
  now,
}: {
  title: string;
  groups: readonly NewsGroup[];
  timeZone: string;
  now: Date;
}) {
  if (groups.length === 0) return null;
  return (
    <section aria-label={title} className="grid gap-4">
      <h2 className="text-sm font-semibold text-soft">{title}</h2>
      {groups.map(({ day, brief, news }) => (
        <div key={`${day} ${brief?.id}`} className="grid gap-1">
          <h3 className="flex items-baseline justify-between gap-4 text-sm">
            <span className="font-serif text-base font-bold">
              {brief === null ? 'Not about one brief' : briefName(brief)}
            </span>
            <span className="shrink-0 text-soft">{longDate(day)}</span>
          </h3>
          <ul className="rounded-card border bg-card px-4">
            {news.map((one) => (
              <NewsItem key={one.id} news={one} timeZone={timeZone} now={now} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** The link notes that it was read and leads on; it must not be fetched before somebody follows it. */
function NewsItem({ news, timeZone, now }: { news: News; timeZone: string; now: Date }) {
  const { id, by, event, at } = news;
  return (
    <li className="grid gap-0.5 border-b py-3 text-sm last:border-0">
      <p>
        <b>{by ?? 'The desk'}</b> ·{' '}
        <a className="underline" href={`/desk/notifications/${id}`}>
          {describe(event, timeZone)}
        </a>
      </p>
      <p className="text-soft">
        <When at={at} timeZone={timeZone} />
        {missesLetter(news, now)
          ? ' · You were to have a letter about this, which no mail server took in time.'
          : null}
      </p>
    </li>
  );
}
