import { notFound } from 'next/navigation';
import { z } from 'zod';
import { requireActor } from '@/lib/auth/actor.ts';
import { readNews } from '@/lib/commands/news/read-news.ts';
import { newsById } from '@/lib/data/news/news.ts';
import { placeOf } from '@/lib/domain/news/notification-place.ts';

/**
 * Opens one thing that the member was told, from the desk or from a letter: it is noted as read,
 * and they are led to the place that it is about. Asking twice changes nothing more.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await requireActor();
  const id = z.uuid().safeParse((await params).id);
  const news = id.success ? await newsById(actor, id.data) : null;
  if (!news) notFound();
  await readNews({ actorId: actor.id, now: new Date() }, news.id);
  const location = placeOf(news.event, news.brief?.id ?? null);
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
