import { randomInt } from 'node:crypto';
import { table } from '../figures.ts';
import { readOptions, wholeNumber } from '../options.ts';
import { liveApart } from '../own-postgres.ts';
import type { Figures } from './rush.ts';
import { invariants } from './tally.ts';

const help = `Shows that the rules of the desk hold however many act at once.

  npm run rush -- [--seconds 600] [--seed NUMBER] [--path PATH]

Members, some of them suspended meanwhile, edit, approve, object, submit, return, sign, publish and
schedule one brief at the same moments, take it back, mark its claims and check it again, by clocks
that differ and by what they saw a round ago, while its sources are retracted and the policy changes:
in rounds whose acts are started together, against a real Postgres. After every
round what must hold is compared with what Postgres holds and with its record alone. Where something
does not hold, it prints what was done, the seed, and the smallest history that still breaks it, and
exits with 1.

It starts a Postgres of its own, and touches nobody's data.
`;

await liveApart(async (args, postgres) => {
  const given = readOptions(args, {
    seconds: { type: 'string', default: '600' },
    seed: { type: 'string', default: String(randomInt(1_000_000_000)) },
    path: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  });
  if (given.help) {
    console.log(help);
    return 0;
  }
  const seconds = wholeNumber('seconds', given.seconds, 1);
  const seed = wholeNumber('seed', given.seed, 0);
  await postgres({ disposable: true });
  const { Rush } = await import('./rush.ts');
  const figures = await (await Rush.open()).run(seed, seconds, given.path);
  console.log(`\n${report(figures, seed)}`);
  return figures.failure === null ? 0 : 1;
});

function report({ failure, tally, ...figures }: Figures, seed: number): string {
  const accepted = [...figures.accepted].sort(([, one], [, other]) => other - one);
  const counts = table([
    ['seed', String(seed)],
    ['histories', String(figures.histories)],
    ['rounds of acts at once', String(figures.rounds)],
    ['acts tried', String(figures.tried)],
    ...accepted.map(([kind, times]) => [`  ${kind}`, String(times)]),
  ]);
  const checks = table([
    ['what must hold', 'times checked'],
    ...invariants.map((invariant) => [invariant, String(tally.checked.get(invariant) ?? 0)]),
  ]);
  if (failure === null) return `${counts}\n\n${checks}\n\nEverything held.`;
  const { first, smallest, path } = failure;
  const again = `npm run rush -- --seed ${seed} --path ${path}`;
  return `${counts}\n\n${checks}\n\nAs it broke first:\n${first}\n\nThe smallest that still broke:\n${smallest}\n\nAgain: ${again}`;
}
