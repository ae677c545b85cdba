import { currentActor } from '@/lib/auth/actor.ts';
import { fromSender } from '@/lib/auth/from-sender.ts';
import type { Doing } from '@/lib/commands/act.ts';
import { LARGEST_FILE, tooLargeFile } from '@/lib/domain/capture/source-file.ts';
import { type Outcome, type RefusalCode, refuse } from '@/lib/domain/refusal.ts';
import { storableFileName } from '@/lib/domain/words/storable.ts';
import { readAtMost } from './read-at-most.ts';

export type Upload = { file: Uint8Array<ArrayBuffer>; fileName: string };

const statuses: Partial<Record<RefusalCode, number>> = { 'not-allowed': 403, 'not-found': 404 };

/**
 * Runs a command for whoever is signed in on the file that they send: the bytes are the body, its
 * name is in the query. No more is read than a file may have. Answers `Outcome` as JSON; `server.ts`
 * has made sure that a page of ours sends it.
 */
export async function takeUpload<T>(
  request: Request,
  command: (doing: Doing, upload: Upload) => Promise<Outcome<T>>,
): Promise<Response> {
  const actor = await currentActor();
  if (!actor)
    return answer(refuse('not-allowed', 'You are signed out. Sign in again in another tab.'));
  const fileName = storableFileName(new URL(request.url).searchParams.get('name') ?? '');
  if (fileName === '') return answer(refuse('invalid', 'The file has no name. Choose it again.'));
  const file = await readAtMost(request, LARGEST_FILE);
  if (file === null) return answer(refuse('invalid', tooLargeFile), 413);
  const doing = { actorId: actor.id, now: new Date() };
  return answer(await fromSender(() => command(doing, { file, fileName })));
}

function answer(outcome: Outcome<unknown>, status?: number): Response {
  if (outcome.ok) return Response.json(outcome);
  return Response.json(outcome, { status: status ?? statuses[outcome.refusal.code] ?? 409 });
}
