import { notFound } from 'next/navigation';
import { z } from 'zod';

const idSchema = z.object({ id: z.uuid() });

/** The id in a desk address; what cannot be an id is not found. */
export async function idOf(params: Promise<{ id: string }>): Promise<string> {
  const parsed = idSchema.safeParse(await params);
  return parsed.success ? parsed.data.id : notFound();
}
