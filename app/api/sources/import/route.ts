import { z } from 'zod';
import { currentActor } from '@/lib/auth/actor.ts';
import { fromSender } from '@/lib/auth/from-sender.ts';
import { startImport } from '@/lib/commands/source/import-sources.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { LARGEST_FILE } from '@/lib/domain/source/source-import.ts';
import { storableFileName } from '@/lib/domain/words/storable.ts';

/** What the form sends beside the file itself. */
const REST = 16 * 1024;

const given = z.union([
  z.object({ file: z.file().min(1) }).transform(({ file }) => file),
  z
    .object({ text: z.string().trim().min(1) })
    .transform(({ text }) => new File([text], 'Pasted references')),
]);

/**
 * Takes a file of references, or the words of one, and answers `Outcome` as JSON; `server.ts` has made
 * sure that a member sends it from our own page.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refused(403, 'Your session has ended. Sign in again; nothing was kept.');
  const length = request.headers.get('content-length');
  if (length === null || Number(length) > LARGEST_FILE + REST) {
    return refused(413, 'The file is larger than 10 MB. Divide it, and import the parts.');
  }
  const sent = await request.formData().catch(() => new FormData());
  const form = given.safeParse(Object.fromEntries(sent));
  if (!form.success) return refused(400, 'Choose a file, or paste references first.');
  const doing = { actorId: actor.id, now: new Date() };
  const fileName = storableFileName(form.data.name);
  const file = new Uint8Array(await form.data.arrayBuffer());
  const started = await fromSender(() => startImport(doing, { fileName, file }));
  return Response.json(started, { status: started.ok ? 200 : 409 });
}

function refused(status: number, sentence: string): Response {
  return Response.json(refuse('invalid', sentence), { status });
}
