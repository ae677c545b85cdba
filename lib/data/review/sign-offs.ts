import type { PinnedSettings } from '../../domain/publication/publication.ts';
import { parsePinnedSettings } from '../publication/publication-settings.ts';
import type { Tx } from '../transaction.ts';

/** A reviewer's signature over a manifest, with the settings that it pinned. */
export type NamedSignOff = {
  id: string;
  reviewerId: string;
  reviewer: string;
  manifest: string;
  settings: PinnedSettings;
  at: Date;
};

/** The sign-offs of a brief as it was drafted, oldest first; not those of its live version. */
export async function signOffsOf(tx: Tx, briefId: string): Promise<NamedSignOff[]> {
  const rows = await tx.signOff.findMany({
    where: { briefId, kind: 'brief' },
    orderBy: { at: 'asc' },
    include: { reviewer: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    reviewerId: row.reviewerId,
    reviewer: row.reviewer.name,
    manifest: row.manifestDigest,
    settings: parsePinnedSettings(row.settings),
    at: row.at,
  }));
}

/** Appends a sign-off; gives its id. */
export async function addSignOff(
  tx: Tx,
  briefId: string,
  signOff: { reviewerId: string; manifest: string; settings: PinnedSettings; at: Date },
  kind: 'brief' | 're_check' = 'brief',
): Promise<string> {
  const { reviewerId, manifest, settings, at } = signOff;
  const { name, disclaimer, verdictScale, timeZone } = settings;
  const row = await tx.signOff.create({
    data: {
      briefId,
      kind,
      reviewerId,
      manifestDigest: manifest,
      settings: { name, disclaimer, verdictScale: [...verdictScale], timeZone },
      at,
    },
    select: { id: true },
  });
  return row.id;
}
