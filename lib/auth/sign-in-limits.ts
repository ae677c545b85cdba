import { count, type Limit, limiter, limitKey } from '../data/rate-limits.ts';

/** Who tries: the address as typed, member or not, and the network that it comes from. */
export type Attempt = { email: string; network: string };

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Somebody who mistypes; then somebody who tries many accounts; then many who try one account. */
const guesses: Limit = { name: 'guess', times: 5, seconds: 15 * minute };
const networkGuesses: Limit = { name: 'guess-network', times: 50, seconds: 15 * minute };
const accountGuesses: Limit = { name: 'guess-account', times: 30, seconds: hour };
/** Where a member has signed in before. Not a limit: kept with them, because it expires too. */
const familiar: Limit = { name: 'familiar', times: 1, seconds: 60 * day };

const links: Limit = { name: 'link', times: 3, seconds: 15 * minute };
const networkLinks: Limit = { name: 'link-network', times: 20, seconds: hour };

/**
 * Counts an attempt to sign in with a password, before the password is looked at.
 *
 * Every typed address is counted alike, so the limits tell nobody which accounts exist. The limit
 * of an account stands against many networks guessing together; it does not hold for a network
 * from which the member has signed in before, so strangers cannot keep a member out of the desk.
 *
 * @returns 0, or the seconds to wait
 */
export async function countGuess(attempt: Attempt): Promise<number> {
  const { account, both, network } = keysOf(attempt);
  const own = await count(limiter(guesses), both);
  if (own > 0) return own;
  const around = await count(limiter(networkGuesses), network);
  if (around > 0) return around;
  if (await limiter(familiar).get(both)) return 0;
  return count(limiter(accountGuesses), account);
}

/** The password was right: takes the attempt back and remembers where the member signs in. */
export async function forgetGuesses(attempt: Attempt): Promise<void> {
  const { account, both, network } = keysOf(attempt);
  await limiter(guesses).delete(both);
  await limiter(networkGuesses).reward(network);
  const known = limiter(familiar);
  if (!(await known.get(both))) await limiter(accountGuesses).reward(account);
  await known.set(both, 1, familiar.seconds);
}

/**
 * Counts a request for a link by mail, so that nobody can fill somebody's mailbox.
 *
 * @returns 0, or the seconds to wait
 */
export async function countLink(attempt: Attempt): Promise<number> {
  const { account, network } = keysOf(attempt);
  return (await count(limiter(links), account)) || count(limiter(networkLinks), network);
}

function keysOf({ email, network }: Attempt): Record<'account' | 'network' | 'both', string> {
  return {
    account: limitKey(email),
    network: limitKey(network),
    both: limitKey(`${network} ${email}`),
  };
}
