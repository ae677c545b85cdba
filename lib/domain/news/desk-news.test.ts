import { expect, it } from 'vitest';
import { type DeskNews, parseDeskNews } from './desk-news.ts';

it.each<DeskNews>([{ kind: 'notifications', unread: 3 }, { kind: 'desk' }, { kind: 'questions' }])(
  'comes as it was sent: %j',
  (news) => {
    expect(parseDeskNews(JSON.stringify(news))).toEqual(news);
  },
);

it.each(['{"kind":"weather"}', '{"kind":"notifications"}', '"desk"', 'null'])(
  'of a newer server is passed over: %s',
  (text) => {
    expect(parseDeskNews(text)).toBeNull();
  },
);
