import { currentActor } from '@/lib/auth/actor.ts';
import { sourcesToExport } from '@/lib/data/source/library-export.ts';
import { itemOfSource } from '@/lib/domain/reference/csl-item.ts';
import { askedFormat, nothing, referenceFile } from '../../reference-file.ts';

/** The library as a file, for members; with `q`, what holds those words. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const format = askedFormat(request);
  if (!actor || !format) return nothing();
  const query = new URL(request.url).searchParams.get('q') ?? '';
  const sources = await sourcesToExport(actor, query.slice(0, 500));
  const items = sources.map((source) => itemOfSource(source));
  return referenceFile(format, 'sources', items);
}
