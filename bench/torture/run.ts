import { percentile, table } from '../figures.ts';
import { readOptions, wholeNumber } from '../options.ts';
import { liveApart } from '../own-postgres.ts';
import type { Figures } from './ordeal.ts';
import type { PairFigures } from './pair.ts';

const help = `Shows that nothing that was shown as saved is ever lost.

  npm run torture -- [--cycles 30] [--clients 5] [--seed NUMBER]

Editors type numbered tokens into one brief (its text, headline, questions and claims) and rub some
out again, while the server is killed with -9, Postgres is stopped as in a crash, or both, at random.
A token counts once its editor was shown that it is saved. After each blow the log is read before
anybody can mend it; one device in three is lost with it. At the end every editor, fresh clients, the
log from its beginning and the merged document must say the same, each token once.

Then two servers share the database, while their connections are cut, Postgres crashes, and the one
that serves /collab is killed. What is retracted meanwhile must be shown by both, what is scheduled
published once, letters taken, and open pages told, without anything being started by hand.

Where anything else comes out, it exits with 1.

It starts the real server and a Postgres of its own, and touches nobody's data.
`;

await liveApart(async (args, postgres) => {
  const given = readOptions(args, {
    cycles: { type: 'string', default: '30' },
    clients: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    help: { type: 'boolean', short: 'h' },
  });
  if (given.help) {
    console.log(help);
    return 0;
  }
  const options = {
    cycles: wholeNumber('cycles', given.cycles, 1),
    clients: wholeNumber('clients', given.clients, 2),
    seed: wholeNumber('seed', given.seed, 0),
  };
  const { Ordeal } = await import('./ordeal.ts');
  const figures = await Ordeal.undergo(postgres, options);
  console.log(`\n${report(figures, options.seed)}\n`);
  const { Pair } = await import('./pair.ts');
  const pair = await Pair.undergo(await postgres());
  console.log(`\n${reportOfPair(pair)}`);
  return isFlawless(figures) && isExact(pair) ? 0 : 1;
});

function isFlawless({ faults, different, saved }: Figures): boolean {
  return saved > 0 && [...Object.values(faults), different].every((wrong) => wrong.length === 0);
}

function report(figures: Figures, seed: number): string {
  const { cycles, faults, recovery, closings } = figures;
  const { server, postgres, both } = cycles;
  const seconds = (share: number) => (percentile(recovery, share) / 1000).toFixed(1);
  const codes = [...new Set(closings)].sort().map((code) => {
    return `${code}: ${closings.filter((other) => other === code).length}`;
  });
  return table([
    ['seed', String(seed)],
    [
      'cycles',
      `${server + postgres + both} (server ${server}, Postgres ${postgres}, both ${both})`,
    ],
    ['tokens shown as saved', String(figures.saved)],
    ['rubbed out, and that saved', String(figures.rubbedOut)],
    ['lost', list(faults.lost)],
    ['doubled', list(faults.doubled)],
    ['returned after being rubbed out', list(faults.returned)],
    ['readings compared', String(figures.compared)],
    ['readings that differ', list(figures.different)],
    ['until all is saved again, p50 / longest', `${seconds(0.5)} / ${seconds(1)} s`],
    ['sockets closed, by code', codes.join(', ')],
  ]);
}

/** Nothing twice and nothing missing; a letter may come again where Postgres ended, as the same one. */
function isExact({ scheduled, versions, told, lettersDue, letters }: PairFigures): boolean {
  return versions === scheduled && told === scheduled && letters > 0 && letters === lettersDue;
}

function reportOfPair(pair: PairFigures): string {
  const slowest = (Math.max(...pair.untilShown) / 1000).toFixed(1);
  return table([
    ['two servers, turns', String(pair.turns)],
    ['scheduled, published and told', `${pair.scheduled}, ${pair.versions} and ${pair.told}`],
    ['letters due, and taken', `${pair.lettersDue}, and ${pair.letters}`],
    ['taken again under the same name', String(pair.lettersAgain)],
    ['until both show a retraction, longest', `${slowest} s`],
  ]);
}

function list(wrong: readonly string[]): string {
  if (wrong.length === 0) return '0';
  const named = [...new Set(wrong)];
  return `${named.length}: ${named.slice(0, 10).join(' ')}${named.length > 10 ? ' …' : ''}`;
}
