import { by, gatherDesk, lookAt, type TestDesk } from '../../commands/testing/desk.ts';
import { database } from '../../data/database.ts';
import { listSourceEvents } from '../../data/health/source-events.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import type { ClaimState } from '../../domain/review/decision.ts';
import { checkSources } from '../check-sources.ts';
import { addPage, type Quoting } from './citing.ts';
import type { TestPages } from './pages.ts';

export const SAID = 'The ferry carried 433,200 passengers in 2025, more than in the year before.';
export const QUOTED = '433,200 passengers';

/** When most tests look again, after everything was approved and published. */
export const AFTER = '2026-03-02T12:00';

/** A desk with one source whose page was looked at once, at half past eight, and says `SAID`. */
export type LookedAt = {
  desk: TestDesk;
  source: string;
  /** How a claim quotes from it what the page said at the first look. */
  quoting: Quoting;
  /** A look at a source at a moment; at this one where none is named. */
  look: (moment: string, sourceId?: string) => Promise<void>;
  health: () => Promise<string>;
  lastLook: () => ReturnType<typeof lastLookAt>;
};

export async function lookedAt(pages: TestPages): Promise<LookedAt> {
  await emptyDatabase();
  const desk = await gatherDesk();
  pages.registry.clear();
  pages.put('/record', { text: SAID });
  const source = await addPage(desk, pages.url('/record'), '10.1/record');
  const look = async (moment: string, sourceId = source) => {
    const worker = checkSources(pages.means, () => new Date(`${moment}:00Z`));
    await worker({ sourceId }, new AbortController().signal);
  };
  await look('2026-03-02T08:30');
  const { digest: capture } = await database().capture.findFirstOrThrow();
  return {
    desk,
    source,
    quoting: { source, quotation: QUOTED, capture },
    look,
    health: async () =>
      (await database().source.findUniqueOrThrow({ where: { id: source } })).health,
    lastLook: () => lastLookAt(source),
  };
}

function lastLookAt(sourceId: string) {
  return database().sourceCheck.findFirstOrThrow({
    where: { sourceId },
    orderBy: { at: 'desc' },
  });
}

/** What happened to sources, newest first: a quotation that is gone by its words, all else by its kind. */
export async function happened({ desk }: LookedAt): Promise<string[]> {
  const { events } = await listSourceEvents(desk.mina, 1);
  return events.map(({ kind, quotation }) => quotation ?? kind);
}

/** How the claims of a brief stand, days later. */
export async function states({ desk }: LookedAt, brief: string): Promise<ClaimState[]> {
  const { assessment } = await lookAt(by(desk.mina.id, '2026-03-05T12:00'), brief);
  return assessment.claims.map(({ state }) => state);
}
