import type { Edition, VersionClass } from '../../domain/publication/edition.ts';
import type { Tx } from '../transaction.ts';
import { editionSchema } from './edition-schema.ts';

/** The newest version of a brief: the one that readers see. */
export type LiveVersion = { number: number; publishedAt: Date; edition: Edition };

/** A brief's live version; null before the first publication, and once it was removed for good. */
export async function liveVersionOf(tx: Tx, briefId: string): Promise<LiveVersion | null> {
  const row = await tx.version.findFirst({
    where: { briefId, brief: { purgedAt: null } },
    orderBy: { number: 'desc' },
    select: { number: true, publishedAt: true, edition: true },
  });
  return row && { ...row, edition: editionSchema.parse(row.edition) };
}

/** The number of a brief's newest version; null before the first. */
export async function latestVersion(tx: Tx, briefId: string): Promise<number | null> {
  const { _max: newest } = await tx.version.aggregate({
    where: { briefId },
    _max: { number: true },
  });
  return newest.number;
}

export type NewVersion = {
  briefId: string;
  number: number;
  class: VersionClass;
  note: string | null;
  manifestDigest: string;
  edition: Edition;
  signOffId: string;
  publishedById: string;
  publishedAt: Date;
};

/** Freezes a version; gives its id. From here on Postgres refuses every change of it. */
export async function addVersion(tx: Tx, version: NewVersion): Promise<string> {
  const row = await tx.version.create({
    // Round-tripped, so that what is stored is the JSON that was digested and nothing else.
    data: { ...version, edition: JSON.parse(JSON.stringify(version.edition)) },
    select: { id: true },
  });
  return row.id;
}
