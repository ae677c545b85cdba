import { describe, expect, test } from 'vitest';
import { deskHref, deskQuery, everything, isFiltered } from './desk-query.ts';

const topic = '0193a1de-0000-7000-8000-000000000001';

describe('a list of the desk', () => {
  test('is found again by its address', () => {
    const query = deskQuery({
      queue: 'review',
      q: ' ferry & bay ',
      state: 'live',
      verdict: 'confirmed',
      topic,
      assignee: 'nobody',
      due: 'overdue',
      page: '3',
    });
    const { searchParams } = new URL(deskHref(query), 'https://desk.example');
    expect(deskQuery(Object.fromEntries(searchParams))).toEqual(query);
    expect(query).toMatchObject({ words: 'ferry & bay', page: 3, topic });
  });

  test('is everything where the address asks for nothing, or for what there is not', () => {
    const nonsense = { queue: 'x', state: 'x', topic: "'", assignee: '%', due: 'x', page: '-1' };
    expect(deskQuery({})).toEqual(everything);
    expect(deskQuery({ ...nonsense, q: ['a', 'b'] })).toEqual(everything);
    expect(deskHref(everything)).toBe('/desk');
  });

  test('takes nothing that Postgres could not read', () => {
    expect(deskQuery({ q: 'a\0b', verdict: '\ud800' })).toMatchObject({
      words: 'ab',
      verdict: '\ufffd',
    });
  });

  test('is filtered by anything but its queue and page', () => {
    expect(isFiltered({ ...everything, queue: 'fix', page: 2 })).toBe(false);
    expect(isFiltered({ ...everything, due: 'week' })).toBe(true);
  });
});
