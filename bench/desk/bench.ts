import { followAllBriefs, followBriefs } from '../../lib/commands/brief/follow-briefs.ts';
import { openDemo } from '../../lib/commands/member/open-demo.ts';
import { firstSettings } from '../../lib/domain/publication/publication.ts';
import { say } from '../../scripts/say.mjs';
import { percentile, table } from '../figures.ts';
import { readOptions, wholeNumber } from '../options.ts';
import type { OwnPostgres } from '../own-postgres.ts';
import { fillDesk } from './fill-desk.ts';
import { fillQuestions } from './fill-questions.ts';
import { type LoadFigures, loadsOf, measureQuietly } from './loads.ts';
import { CLAIMS_A_BRIEF, employ, publishModel } from './model-brief.ts';
import { type ActFigures, actBesideLists } from './open-lists.ts';

const help = `Measures the desk's lists.

  npm run bench -- desk [--briefs 10000] [--rounds 60]

Fills a desk of its own with so many briefs of ${CLAIMS_A_BRIEF} claims, with decisions and assignments, and 30
members, and a backlog of as many questions; then reads everything that the page of each list shows. Then
somebody acts while all of them have a list open that follows what happens. Beside it is the same
on a desk of 100 briefs: the queries must be as many, and the time should not grow with them.
`;

const SMALL = 100;
const MEMBERS = 30;

type Measured = {
  loads: Map<string, LoadFigures>;
  rebuilt: number;
  settled: LoadFigures;
  /** An act while nobody has a list open, and while everybody has. */
  alone: ActFigures;
  beside: ActFigures;
};

export async function benchDesk(args: string[], open: () => Promise<OwnPostgres>): Promise<void> {
  const given = readOptions(args, {
    briefs: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '60' },
    help: { type: 'boolean', short: 'h' },
  });
  if (given.help) return console.log(help);
  const briefs = wholeNumber('briefs', given.briefs, SMALL + 1);
  const rounds = wholeNumber('rounds', given.rounds, 5);

  const { environment } = await open();
  await foundPublication();
  const staff = await employ();
  const model = await publishModel(staff);
  const sizes: Measured[] = [];
  for (const [from, to] of [
    [1, SMALL],
    [SMALL + 1, briefs],
  ] as const) {
    say(`Filling the desk with ${to} briefs …`);
    await fillDesk(environment.DATABASE_URL, model, staff, { from, to });
    await fillQuestions(environment.DATABASE_URL, { from, to });
    const began = performance.now();
    await followAllBriefs();
    const rebuilt = performance.now() - began;
    say('Reading its lists …');
    const loads = new Map<string, LoadFigures>();
    for (const load of await loadsOf(staff)) {
      loads.set(load.name, await measureQuietly(rounds, load.look));
    }
    const settled = await settling(model, rounds);
    say(`Acting beside ${MEMBERS} open lists …`);
    const alone = await actBesideLists(model, staff, { listening: 0, rounds });
    const beside = await actBesideLists(model, staff, { listening: MEMBERS, rounds });
    sizes.push({ loads, rebuilt, settled, alone, beside });
  }
  report(sizes, briefs);
}

/** A publication that asks two reviewers for some claims, and for a re-check of others. */
async function foundPublication(): Promise<void> {
  const recheck = [{ topicId: null, verdict: 'confirmed', days: 360 }];
  const reviewPolicy = { twoReviewersFor: ['false'], recheck };
  await openDemo({ ...firstSettings, reviewPolicy }, [], '', new Date());
}

/** What it takes to bring one brief's rows up to date, as every act does. */
function settling(model: string, rounds: number): Promise<LoadFigures> {
  return measureQuietly(rounds, async () => {
    await followBriefs([model]);
    return 1;
  });
}

function report([small, large]: Measured[], briefs: number): void {
  if (!small || !large) return;
  const rows = [...large.loads].map(([name, figures]) => [
    name,
    ...cells(small.loads.get(name)),
    ...cells(figures),
  ]);
  const heads = ['found', 'queries', 'p50 ms', 'p95 ms'];
  console.log(`\n${SMALL} briefs on the left, ${briefs.toLocaleString('en')} on the right`);
  console.log(table([['what is looked at', ...heads, ...heads], ...rows]));
  console.log(
    `\n${table([
      ['bringing one brief up to date', 'queries', 'p50 ms', 'p95 ms', 'making all anew, s'],
      [`${SMALL} briefs`, ...cells(small.settled).slice(1), (small.rebuilt / 1_000).toFixed(1)],
      [
        `${briefs.toLocaleString('en')} briefs`,
        ...cells(large.settled).slice(1),
        (large.rebuilt / 1_000).toFixed(1),
      ],
    ])}`,
  );
  console.log(
    `\n${table([
      [
        `an act, and the lists that ${MEMBERS} members have open`,
        'acts',
        'p50 ms',
        'p95 ms',
        'lists read',
        'p50 ms',
        'p95 ms',
      ],
      [`${SMALL} briefs, nobody looks`, ...actCells(small.alone)],
      [`${SMALL} briefs, all look`, ...actCells(small.beside)],
      [`${briefs.toLocaleString('en')} briefs, nobody looks`, ...actCells(large.alone)],
      [`${briefs.toLocaleString('en')} briefs, all look`, ...actCells(large.beside)],
    ])}`,
  );
}

function actCells({ acts, lists }: ActFigures): string[] {
  return [acts, lists].flatMap((times) => [
    String(times.length),
    percentile(times, 0.5).toFixed(1),
    percentile(times, 0.95).toFixed(1),
  ]);
}

function cells(figures: LoadFigures | undefined): string[] {
  if (!figures) return ['', '', '', ''];
  const { found, queries, times } = figures;
  return [
    String(found),
    String(queries),
    percentile(times, 0.5).toFixed(1),
    percentile(times, 0.95).toFixed(1),
  ];
}
