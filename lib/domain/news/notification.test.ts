import { describe, expect, it } from 'vitest';
import {
  type Concerned,
  choiceWords,
  concerns,
  mailPaces,
  paceWords,
  usualChoice,
  whomToTell,
} from './notification.ts';

const person = (memberId: string, changes: Partial<Concerned> = {}): Concerned => ({
  concern: 'discussion',
  memberId,
  suspended: false,
  choice: null,
  ...changes,
});

const toldTo = (people: Concerned[], doer: string | null = 'mina') =>
  whomToTell(['mentioned', 'discussion'], people, doer).map(({ memberId }) => memberId);

describe('who is told', () => {
  it('is everybody concerned, as each concern is usually told', () => {
    expect(whomToTell(['discussion'], [person('rosa')], 'mina')).toEqual([
      { memberId: 'rosa', concern: 'discussion', ...usualChoice('discussion') },
    ]);
  });

  it('is never whoever did it, not even where they mention themselves', () => {
    expect(toldTo([person('mina'), person('mina', { concern: 'mentioned' })])).toEqual([]);
  });

  it('is everybody where nobody of the desk did it', () => {
    expect(toldTo([person('mina')], null)).toEqual(['mina']);
  });

  it('is never somebody who is suspended', () => {
    expect(toldTo([person('rosa', { suspended: true })])).toEqual([]);
  });

  it('is told once, for the strongest reason, in whatever order people were found', () => {
    const twice = [person('rosa'), person('rosa', { concern: 'mentioned' }), person('rosa')];
    expect(whomToTell(['mentioned', 'discussion'], twice, 'mina')).toMatchObject([
      { memberId: 'rosa', concern: 'mentioned' },
    ]);
  });

  it('follows what the member chose for the reason that counts', () => {
    const choice = { desk: false, mail: 'at-once' } as const;
    expect(whomToTell(['discussion'], [person('rosa', { choice })], 'mina')).toEqual([
      { memberId: 'rosa', concern: 'discussion', desk: false, mail: 'at-once' },
    ]);
  });

  it('leaves out who wishes neither the desk nor a letter, whatever weaker reason there is', () => {
    const deaf = { concern: 'mentioned', choice: { desk: false, mail: 'never' } } as const;
    expect(toldTo([person('rosa', deaf), person('rosa')])).toEqual([]);
  });

  it('is nobody where nobody is concerned', () => {
    expect(toldTo([])).toEqual([]);
  });
});

describe('what one is told of', () => {
  it('is shown in the desk as long as one has not chosen, but for the backlog', () => {
    const quiet = concerns.filter((concern) => !usualChoice(concern).desk);
    expect(quiet).toEqual(['backlog']);
  });

  it('has words for every way in which it may be told', () => {
    const words = mailPaces.map((mail) => choiceWords({ desk: true, mail }));
    expect(new Set(words).size).toBe(mailPaces.length);
    expect(choiceWords({ desk: false, mail: 'never' })).toBe('not in the desk, not by mail');
    expect(Object.keys(paceWords)).toEqual([...mailPaces]);
  });
});
