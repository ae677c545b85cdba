import { describe, expect, it } from 'vitest';
import { defaultVerdictScale, NOT_CONFIRMED, type Verdict } from './verdict.ts';
import { scaleProblem, usesOfRetired, withKeys } from './verdict-scale.ts';

const scale = defaultVerdictScale;
const but = (key: string, change: Partial<Verdict>) =>
  scale.map((verdict) => (verdict.key === key ? { ...verdict, ...change } : verdict));
const without = (...keys: string[]) => scale.filter(({ key }) => !keys.includes(key));
const fresh = (label: string, rating: number | null = 9): Verdict => ({
  key: '',
  label,
  rating,
  tone: 'mixed',
  shape: '◐',
});

describe('a scale', () => {
  it('may be the one to begin with, in any order, in other words, and with fewer verdicts', () => {
    for (const one of [
      scale,
      scale.toReversed(),
      but('false', { label: 'Wrong', rating: 99 }),
      without('disputed', 'misleading', 'mostly-confirmed'),
      [...scale, { ...fresh('Satire', null), key: 'satire', shape: '✕' as const }],
    ]) {
      expect(scaleProblem(one)).toBeNull();
    }
  });

  it.each<[string, Verdict[], string]>([
    ['loses what no source settles', without(NOT_CONFIRMED), 'has to stay'],
    ['gives that a number', but(NOT_CONFIRMED, { rating: 0 }), 'has no number'],
    ['shows that as false', but(NOT_CONFIRMED, { tone: 'bad' }), 'neutral colour'],
    ['shows that as refuted', but(NOT_CONFIRMED, { shape: '✕' }), 'shown as ○'],
    ['says nothing', but('false', { label: ' ' }), 'needs a word'],
    ['says a word twice', but('false', { label: 'confirmed ' }), '“Confirmed” is there twice'],
    ['has a key twice', [...scale, { ...fresh('x'), key: 'false' }], 'is there twice'],
    ['has a number twice', but('false', { rating: 5 }), 'Two verdicts have the number 5'],
    ['has half numbers', but('false', { rating: 1.5 }), 'whole'],
    ['has one number', but('x', {}).filter(({ rating }) => (rating ?? 5) === 5), 'two verdicts'],
    ['shows a number as nothing found', but('false', { shape: '○' }), 'cannot be shown as ○'],
  ])('is refused when it %s', (_, one, sentence) => {
    expect(scaleProblem(one)).toContain(sentence);
  });
});

describe('the key of a verdict', () => {
  it('stays when it is reworded', () => {
    expect(withKeys(but('false', { label: ' Wrong ' }), scale, scale)).toEqual(
      but('false', { label: 'Wrong' }),
    );
  });

  it('is made for a new one, and is nobody else’s', () => {
    const asked = [...without('false'), fresh('False!'), fresh('Half true'), fresh('Half-true')];
    const keys = withKeys(asked, without('false'), scale).map(({ key }) => key);
    expect(keys.slice(-3)).toEqual(['false-2', 'half-true', 'half-true-2']);
  });

  it('is not the client’s to choose', () => {
    const [verdict] = withKeys([{ ...fresh('Satire'), key: 'of-my-own' }], scale, scale);
    expect(verdict?.key).toBe('satire');
  });

  it('comes back with the very word that was retired', () => {
    const [verdict] = withKeys([fresh('False')], without('false'), scale);
    expect(verdict?.key).toBe('false');
  });
});

it('only verdicts that are retired and used are said to need another', () => {
  const uses = [
    { key: 'false', claims: 3, briefs: 2 },
    { key: 'confirmed', claims: 9, briefs: 4 },
    { key: 'long-gone', claims: 1, briefs: 1 },
  ];
  expect(usesOfRetired(scale, without('false', 'disputed'), uses)).toEqual([
    { key: 'false', claims: 3, briefs: 2 },
  ]);
});
