import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { removalHref } from '@/components/desk/purge/removal-href.ts';
import { briefRemovedAt } from '@/lib/data/purge/purges.ts';

const idSchema = z.object({ id: z.uuid() });

/** The id in a desk address; what cannot be an id is not found. */
export async function idOf(params: Promise<{ id: string }>): Promise<string> {
  const parsed = idSchema.safeParse(await params);
  return parsed.success ? parsed.data.id : notFound();
}

/** The same for a page of a brief; one of a brief that was removed leads to where that is told. */
export async function briefIdOf(params: Promise<{ id: string }>): Promise<string> {
  const id = await idOf(params);
  if ((await briefRemovedAt(id)) !== null) redirect(removalHref(id));
  return id;
}
