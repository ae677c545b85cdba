import { randomUUID } from 'node:crypto';
import { numberedSlug, slugOf } from '../../domain/brief/slug.ts';
import { isRemovedAddress } from '../purge/removed-address.ts';
import type { Tx } from '../transaction.ts';

/**
 * Locks a brief's row, so that no edit is appended and nobody else decides; false if there is none,
 * or none any more because its words were taken away for good.
 */
export async function lockBrief(tx: Tx, briefId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<
    unknown[]
  >`SELECT id FROM "Brief" WHERE id = ${briefId}::uuid AND "purgedAt" IS NULL FOR UPDATE`;
  return rows.length > 0;
}

/** Makes the row of a new brief; its document is written next, in the same transaction. */
export async function addBrief(
  tx: Tx,
  headline: string,
  createdById: string,
  createdAt: Date,
): Promise<{ id: string; slug: string }> {
  const id = randomUUID();
  const slug = await freeSlug(tx, id, headline);
  await tx.brief.create({ data: { id, slug, createdById, createdAt } });
  return { id, slug };
}

/** Lets the slug follow the headline until the first publication; afterwards it never changes. */
export async function followHeadline(tx: Tx, briefId: string, headline: string): Promise<void> {
  const brief = await tx.brief.findUniqueOrThrow({
    where: { id: briefId },
    select: { slug: true, _count: { select: { versions: true } } },
  });
  if (brief._count.versions > 0) return;
  const slug = await freeSlug(tx, briefId, headline);
  if (slug !== brief.slug) await tx.brief.update({ where: { id: briefId }, data: { slug } });
}

/** The first address of the headline that no other brief has. One brief at a time looks for one. */
async function freeSlug(tx: Tx, briefId: string, headline: string): Promise<string> {
  const plain = slugOf(headline);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('slug'), hashtext(${plain}))`;
  const taken = await tx.brief.findMany({
    where: { slug: { startsWith: plain }, NOT: { id: briefId } },
    select: { slug: true },
  });
  const others = new Set(taken.map(({ slug }) => slug));
  for (let attempt = 1; ; attempt += 1) {
    const slug = numberedSlug(plain, attempt);
    if (!others.has(slug) && !(await isRemovedAddress(tx, slug))) return slug;
  }
}

/** A brief's address on the site. */
export async function slugOfBrief(tx: Tx, briefId: string): Promise<string> {
  const { slug } = await tx.brief.findUniqueOrThrow({
    where: { id: briefId },
    select: { slug: true },
  });
  return slug;
}
