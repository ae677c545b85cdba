import { describe, expect, it } from 'vitest';
import type { News } from '../domain/news/news.ts';
import { newsLetter } from './news-letters.ts';

const lamp = { id: 'lamp', headline: 'Is the lamp new?' };

const returned = (id: string, reason: string, brief: News['brief'] = lamp): News => ({
  id,
  concern: 'returned',
  event: { kind: 'brief-returned', submissionId: 's', reason },
  eventId: '1',
  by: 'Rosa Okafor',
  at: new Date('2026-03-02T12:00Z'),
  brief,
  isRead: false,
  letterDue: null,
});

const letter = (...news: News[]) =>
  newsLetter({
    news,
    publication: 'The Alder Bay Desk',
    timeZone: 'Europe/London',
    desk: 'https://desk.example',
  });

describe('a letter about one thing', () => {
  const { subject, text } = letter(returned('n1', 'Which lamp?'));

  it('says in its subject which brief, and what happened', () => {
    expect(subject).toBe('Is the lamp new? · Returned the brief to drafting: Which lamp?');
  });

  it('says who did what, and why its receiver is told', () => {
    expect(text).toContain('Rosa Okafor: Returned the brief to drafting: Which lamp?\n');
    expect(text).toContain('You are told of briefs of yours that go back to drafting.\n');
  });

  it('leads to the place and to the choice, each link on a line of its own', () => {
    expect(text.split('\n')).toContain('https://desk.example/desk/notifications/n1');
    expect(text.split('\n')).toContain('https://desk.example/desk/notifications/choices');
  });

  it('names the desk where no brief is meant, and where nobody did it', () => {
    const own = letter({ ...returned('n1', 'So.', null), by: null });
    expect(own.subject).toContain('The desk of The Alder Bay Desk · ');
    expect(own.text).toContain('The desk: Returned');
  });
});

describe('a digest', () => {
  const other = { id: 'ferry', headline: 'Is the ferry full?' };
  const { subject, text } = letter(
    returned('n1', 'Which lamp?'),
    returned('n2', 'Which ferry?', other),
    returned('n3', 'Whose lamp?'),
  );

  it('says how much it tells', () => {
    expect(subject).toBe('The Alder Bay Desk: 3 things that you have not seen');
  });

  it('stands by brief, each line with its hour and its link', () => {
    expect(text.match(/Is the lamp new\?|Which lamp|Whose lamp|Is the ferry full\?/g)).toEqual([
      'Is the lamp new?',
      'Which lamp',
      'Whose lamp',
      'Is the ferry full?',
    ]);
    expect(text).toContain('Mar 2, 2026, 12:00');
    expect(text).toContain('Times are those of Europe/London.');
    expect(text.split('\n')).toContain('https://desk.example/desk/notifications/n2');
  });
});
