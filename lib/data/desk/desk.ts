import { type Assessment, assess } from '../../document/assessment/assessment.ts';
import { contributorsTo, type Ledger, writersOf } from '../../document/authorship/authorship.ts';
import { readDocument } from '../../document/reading/read-document.ts';
import type { Actor } from '../../domain/actor.ts';
import { storedDocument } from '../brief/document-log.ts';
import { type Dossier, gatherDossier } from '../brief/dossier.ts';
import { documentNow } from '../brief/working-document.ts';
import { database } from '../database.ts';
import { namesOf } from '../member/member-names.ts';
import type { NamedDecision } from '../review/decisions.ts';
import type { NamedSignOff } from '../review/sign-offs.ts';

/** A brief as the desk's pages show it. */
export type DeskBrief = {
  id: string;
  slug: string;
  dossier: Dossier;
  assessment: Assessment<NamedDecision, NamedSignOff>;
  ledger: Ledger;
  /** Names of all who contributed to a claim or suggest something, by member id. */
  names: Map<string, string>;
};

/**
 * A brief as it is now, read without a lock: good to look at, never to decide by. Null when there
 * is no such brief.
 */
export async function readBrief(
  _actor: Actor,
  briefId: string,
  now: Date,
): Promise<DeskBrief | null> {
  const reader = database();
  const row = await reader.brief.findUnique({ where: { id: briefId }, select: { slug: true } });
  const stored = await storedDocument(reader, briefId);
  const doc = await documentNow(briefId);
  if (!row || !stored || !doc) return null;
  const reading = readDocument(doc);
  const dossier = await gatherDossier(reader, briefId, { doc, reading }, now);
  doc.destroy();
  const { ledger } = stored;
  const members = reading.claims.flatMap(({ id }) => contributorsTo(ledger, id));
  const suggesters = reading.suggestions.flatMap(({ id, by }) => [
    ...(by === null ? [] : [by]),
    ...writersOf(ledger, id),
  ]);
  const names = await namesOf([...members, ...ledger.prose, ...suggesters]);
  return { id: briefId, slug: row.slug, dossier, assessment: assess(dossier), ledger, names };
}
