import { z } from 'zod';
import { type Outcome, refuse } from '@/lib/domain/refusal.ts';

const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.object({ importId: z.string() }) }),
  z.object({ ok: z.literal(false), refusal: z.object({ message: z.string() }) }),
]);

const AGAIN = 'The references did not arrive. Nothing was added; try again.';

/** Sends a file of references, or their words, to be imported; gives where that can be watched. */
export async function sendReferences(form: FormData): Promise<Outcome<{ href: string }>> {
  try {
    const response = await fetch('/api/sources/import', { method: 'POST', body: form });
    const answer = answerSchema.safeParse(await response.json());
    if (!answer.success) return refuse('invalid', AGAIN);
    return answer.data.ok
      ? { ok: true, value: { href: `/desk/sources/import/${answer.data.value.importId}` } }
      : refuse('invalid', answer.data.refusal.message);
  } catch {
    return refuse('invalid', AGAIN);
  }
}
