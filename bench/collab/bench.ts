import { say } from '../../scripts/say.mjs';
import { longText, size } from '../editor.text.ts';
import { readOptions, wholeNumber } from '../options.ts';
import type { OwnPostgres } from '../own-postgres.ts';
import { employ, makeBriefs, plainText, prepareStock } from './newsroom.ts';
import { measureOpening, type OpeningFigures } from './opening.ts';
import { openingTable, typingTable } from './report.ts';
import { type Brief, type Kind, kinds, labels, MeasuredServer, type Member } from './server.ts';
import { type Company, measureTyping, type TypingFigures } from './typing.ts';

const help = `Measures writing together.

  npm run bench -- collab [--only typing|briefs|opening] [--seconds 8] [--briefs 200]

  typing   2, 10 and 50 people type in one brief
  briefs   one person types in each of many briefs, and another looks on
  opening  briefs of 10,000 and 100,000 words are opened

People type five characters a second each, and everybody sees their carets. Measured is how long a
keystroke takes from the local change to its arrival at each of the others, and what that costs.

Each is done with Factdesk (which stores every edit before it shows it), with the stock Hocuspocus
server (which stores a whole document now and then), and with a bare broadcast of ws (which stores
nothing), each in a process of its own, on the same Postgres.
`;

const TYPISTS = [2, 10, 50];
const MOST = Math.max(...TYPISTS);
const WORDS = [10_000, 100_000];
const WORDS_A_SECTION = size.paragraphs * size.sentences * size.words;

/** What all measurements share. */
type Bench = { postgres: OwnPostgres; members: readonly Member[]; seconds: number };

export async function benchCollab(args: string[], open: () => Promise<OwnPostgres>): Promise<void> {
  const given = readOptions(args, {
    only: { type: 'string' },
    seconds: { type: 'string', default: '8' },
    briefs: { type: 'string', default: '200' },
    help: { type: 'boolean', short: 'h' },
  });
  if (given.help) return console.log(help);
  const seconds = wholeNumber('seconds', given.seconds, 1);
  const count = wholeNumber('briefs', given.briefs, 1);
  const wants = (part: string) => given.only === undefined || given.only === part;

  const postgres = await open();
  const { author, members } = await employ(MOST);
  say('Writing the briefs …');
  const shared = await makeBriefs(author, plainText(MOST), 1);
  const many = wants('briefs') ? await makeBriefs(author, plainText(10), count) : [];
  const long: Brief[] = [];
  for (const words of wants('opening') ? WORDS : []) {
    long.push(...(await makeBriefs(author, longText(words / WORDS_A_SECTION), 1)));
  }
  await prepareStock(postgres);

  const bench = { postgres, members, seconds };
  for (const typists of wants('typing') ? TYPISTS : []) {
    await type(bench, `${typists} in one brief`, { briefs: shared, typists, readers: 0 });
  }
  if (wants('briefs')) {
    await type(bench, `1 in each of ${count} briefs`, { briefs: many, typists: 1, readers: 1 });
  }
  if (wants('opening')) await openAll(bench, long);
}

async function type(
  { postgres, members, seconds }: Bench,
  label: string,
  company: Company,
): Promise<void> {
  const figures = new Map<Kind, TypingFigures>();
  for (const kind of kinds) {
    say(`${label}: ${labels[kind]} …`);
    const server = await MeasuredServer.start(kind, postgres);
    const measured = await measureTyping(server, company, members, { seconds, postgres });
    figures.set(kind, measured);
    await server.stop();
  }
  console.log(`\n${typingTable(label, figures)}`);
}

async function openAll({ postgres, members }: Bench, briefs: readonly Brief[]): Promise<void> {
  const rows: Array<{ words: number; kind: Kind; figures: OpeningFigures }> = [];
  const [member = { cookie: '' }] = members;
  for (const [index, brief] of briefs.entries()) {
    const words = WORDS[index] ?? 0;
    for (const kind of ['stock', 'ours'] as const) {
      say(`Opening ${words} words: ${labels[kind]} …`);
      const server = await MeasuredServer.start(kind, postgres);
      rows.push({ words, kind, figures: await measureOpening(server, brief, member) });
      await server.stop();
    }
  }
  console.log(`\n${openingTable(rows)}`);
}
