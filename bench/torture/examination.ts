import { Editor } from './editor.ts';
import type { Faults, Ledger } from './ledger.ts';
import type { Newsroom } from './newsroom.ts';
import { readMerged, replayLog } from './reading.ts';
import { contentsOf, tokensIn } from './tokens.ts';

/** What the brief says in the end, read in every way there is. */
export type Examination = {
  /** How many readings were compared. */
  compared: number;
  /** Those that say something else than the log. */
  different: string[];
  /** What is wrong in each of them. */
  faults: Faults[];
};

/** Reads the brief with the editors' own replicas, with fresh clients, and from Postgres. */
export async function examine(
  newsroom: Newsroom,
  editors: readonly Editor[],
  ledger: Ledger,
): Promise<Examination> {
  const fresh: Editor[] = [];
  for (const number of [0, 1]) fresh.push(new Editor(await newsroom.desk(number), ledger));
  await Promise.all(fresh.map((editor) => editor.saved()));

  const log = await replayLog(newsroom.databaseUrl, newsroom.briefId);
  const readings = [
    { name: 'the log', doc: log },
    { name: 'the merged document', doc: await readMerged(newsroom.briefId) },
    ...editors.map(({ doc }, index) => ({ name: `editor ${index + 1}`, doc })),
    ...fresh.map(({ doc }, index) => ({ name: `fresh client ${index + 1}`, doc })),
  ];
  const told = contentsOf(log);
  const shown = ledger.expect();
  const examination = {
    compared: readings.length,
    different: readings.filter(({ doc }) => contentsOf(doc) !== told).map(({ name }) => name),
    faults: readings.map(({ doc }) => shown.faults(tokensIn(doc))),
  };
  await Promise.all(fresh.map((editor) => editor.vanish()));
  return examination;
}
