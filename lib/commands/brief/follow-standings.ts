import * as Y from 'yjs';
import { storedDocument } from '../../data/brief/document-log.ts';
import { gatherDossier } from '../../data/brief/dossier.ts';
import { standingFacts } from '../../data/brief/standing-facts.ts';
import { lockStandings, saveStandings } from '../../data/brief/standings.ts';
import { sendForLapses } from '../../data/review/lapses.ts';
import type { Tx } from '../../data/transaction.ts';
import { assess } from '../../document/assessment/assessment.ts';
import { readDocument } from '../../document/reading/read-document.ts';
import { openDocument } from '../../document/shared-document.ts';
import { maybeReady, type StandingFacts, standingOf } from '../../domain/brief/standing.ts';
import { hasLapsed } from '../../domain/review/lapse.ts';

/**
 * Brings what lists know of these briefs up to date: where each stands, and how each of its claims
 * does. This is the one place that does. Only a brief that somebody signed since it was submitted is
 * read whole, because only that may be ready.
 *
 * What lapses by it is told a while later to those whose word it was.
 *
 * @returns the briefs of which lists said something else before
 */
export async function followStandings(tx: Tx, briefIds: readonly string[]): Promise<string[]> {
  if (briefIds.length === 0) return [];
  const before = await lockStandings(tx, briefIds);
  const facts = await standingFacts(tx, briefIds);
  const rows = [];
  for (const [briefId, known] of facts) {
    const manifest = maybeReady(known) ? await presentManifest(tx, briefId, known) : null;
    rows.push({ briefId, ...standingOf(known, manifest) });
  }
  for (const { briefId, standing } of rows) {
    if (hasLapsed(before.get(briefId), standing)) await sendForLapses(tx, briefId);
  }
  return saveStandings(tx, rows);
}

/** What day it is matters to the checklist alone, which nobody asks for here. */
async function presentManifest(
  tx: Tx,
  briefId: string,
  { updatedAt }: StandingFacts,
): Promise<string | null> {
  const stored = await storedDocument(tx, briefId);
  if (!stored) return null;
  const doc = openDocument();
  Y.applyUpdate(doc, stored.state);
  const dossier = await gatherDossier(tx, briefId, { doc, reading: readDocument(doc) }, updatedAt);
  doc.destroy();
  return assess(dossier).manifest;
}
