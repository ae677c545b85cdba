import { z } from 'zod';
import { currentActor } from '@/lib/auth/actor.ts';
import { readBrief } from '@/lib/data/desk/desk.ts';
import { citedItems } from '@/lib/domain/brief/cited-items.ts';
import { askedFormat, nothing, referenceFile } from '../../../reference-file.ts';

/** The references of a brief as a file, for members. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await currentActor();
  const format = askedFormat(request);
  const id = z.uuid().safeParse((await params).id);
  const brief = actor && format && id.success ? await readBrief(actor, id.data, new Date()) : null;
  if (!brief || !format) return nothing();
  const { reading, sources, captures } = brief.dossier;
  const items = citedItems(reading.references, sources, captures).map(({ item }) => item);
  return referenceFile(format, brief.slug || 'references', items);
}
