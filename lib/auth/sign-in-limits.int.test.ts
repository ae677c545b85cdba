import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../data/database.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { countGuess, countLink, forgetGuesses } from './sign-in-limits.ts';

const email = 'mina@factdesk.example';
const home = '192.0.2.7';

/** Guesses a password for each attempt, wrongly; gives the longest wait that anybody was told. */
async function guessAll(attempts: Array<{ email: string; network: string }>): Promise<number> {
  const waits: number[] = [];
  for (const attempt of attempts) waits.push(await countGuess(attempt));
  return Math.max(...waits);
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

beforeEach(emptyDatabase);

describe('guessing passwords', () => {
  it('stops after five for one account from one network, for a quarter of an hour', async () => {
    expect(await guessAll(times(5).map(() => ({ email, network: home })))).toBe(0);
    const wait = await countGuess({ email, network: home });
    expect(wait).toBeGreaterThan(14 * 60);
    expect(wait).toBeLessThanOrEqual(15 * 60);
    expect(await countGuess({ email, network: '198.51.100.1' })).toBe(0);
  });

  it('does not make the wait longer by going on', async () => {
    const wait = await guessAll(times(20).map(() => ({ email, network: home })));
    expect(wait).toBeLessThanOrEqual(15 * 60);
  });

  it('stops at five however many come at once', async () => {
    const waits = await Promise.all(times(20).map(() => countGuess({ email, network: home })));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  });

  it('begins anew after the right password', async () => {
    await guessAll(times(4).map(() => ({ email, network: home })));
    await forgetGuesses({ email, network: home });
    expect(await guessAll(times(5).map(() => ({ email, network: home })))).toBe(0);
  });

  it('stops after fifty for many accounts from one network', async () => {
    const attempts = times(50).map((n) => ({ email: `m${n}@factdesk.example`, network: home }));
    expect(await guessAll(attempts)).toBe(0);
    expect(await countGuess({ email, network: home })).toBeGreaterThan(0);
  });

  it('from many networks stops for strangers, and never where the member signs in', async () => {
    await countGuess({ email, network: home });
    await forgetGuesses({ email, network: home });
    const everywhere = times(40).map((n) => ({ email, network: `198.51.100.${n}` }));
    expect(await guessAll(everywhere)).toBeGreaterThan(0);
    expect(await countGuess({ email, network: '203.0.113.9' })).toBeGreaterThan(0);
    expect(await countGuess({ email, network: home })).toBe(0);
  });

  it('leaves neither addresses nor networks behind', async () => {
    await countGuess({ email, network: home });
    await countLink({ email, network: home });
    const kept = (await database().rateLimit.findMany()).map(({ key }) => key).join(' ');
    expect(kept).not.toContain('mina');
    expect(kept).not.toContain('192');
  });
});

describe('asking for links', () => {
  it('stops after three for one address and twenty from one network', async () => {
    for (const _ of times(3)) expect(await countLink({ email, network: home })).toBe(0);
    expect(await countLink({ email, network: '198.51.100.1' })).toBeGreaterThan(0);
    for (const n of times(17)) {
      expect(await countLink({ email: `m${n}@factdesk.example`, network: home })).toBe(0);
    }
    const next = { email: 'another@factdesk.example', network: home };
    expect(await countLink(next)).toBeGreaterThan(0);
  });
});
