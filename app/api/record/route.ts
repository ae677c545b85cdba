import { currentActor } from '@/lib/auth/actor.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { recordFrom, type ToldAct } from '@/lib/data/record/record.ts';
import { can } from '@/lib/domain/policy.ts';
import { recordQuery } from '@/lib/domain/record/record-query.ts';
import { dayIn } from '@/lib/domain/time/calendar-date.ts';
import { nothing } from '../reference-file.ts';
import { csvHead, csvLines, jsonLines } from './act-lines.ts';

const forms = {
  csv: { mediaType: 'text/csv; charset=utf-8', head: csvHead, lines: csvLines },
  jsonl: { mediaType: 'application/jsonl; charset=utf-8', head: () => '', lines: jsonLines },
};

/** What the record holds, or what an address asks for of it, as a file; for those who may read it. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const format = asked.format === 'csv' || asked.format === 'jsonl' ? asked.format : null;
  if (!actor || !can(actor, 'read-record').ok || !format) return nothing();
  const { timeZone } = await readPublication();
  const { mediaType, head, lines } = forms[format];
  const acts = recordFrom(actor, recordQuery(asked), timeZone);
  return new Response(streamed(head(), acts, lines), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="record-${dayIn(timeZone, new Date())}.${format}"`,
      'cache-control': 'no-store',
    },
  });
}

/** Written as it is read, as fast as whoever asked takes it: no export is held in memory whole. */
function streamed(
  head: string,
  acts: AsyncGenerator<ToldAct[]>,
  lines: (acts: readonly ToldAct[]) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (out) => out.enqueue(encoder.encode(head)),
    pull: async (out) => {
      const next = await acts.next();
      if (next.done) out.close();
      else out.enqueue(encoder.encode(lines(next.value)));
    },
    cancel: async () => {
      await acts.return(undefined);
    },
  });
}
