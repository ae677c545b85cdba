import { cookies } from 'next/headers';
import { z } from 'zod';
import { fromSender } from '@/lib/auth/from-sender.ts';
import { joinDesk } from '@/lib/auth/join-desk.ts';
import { openSession } from '@/lib/auth/session.ts';
import { refuse } from '@/lib/domain/refusal.ts';

const line = z.string().max(1_000);

/** How somebody shows that they were invited: the invitation's link, or one sent to its address. */
const newcomerSchema = z.union([
  z.object({ invitation: line, name: line, password: line }),
  z.object({ email: line, token: line, name: line }),
]);

/**
 * Takes the form with which somebody joins, who has no session yet and gets one here. Answers
 * `Outcome` as JSON; `server.ts` has made sure that the form is ours.
 */
export async function POST(request: Request): Promise<Response> {
  const form = Object.fromEntries(await request.formData());
  const newcomer = newcomerSchema.safeParse(form);
  if (!newcomer.success) {
    return Response.json(refuse('invalid', 'Fill in every field, then try again.'), {
      status: 400,
    });
  }
  const joined = await fromSender(() => joinDesk(newcomer.data, new Date()));
  if (!joined.ok) return Response.json(joined, { status: 409 });
  (await cookies()).set(await openSession(joined.value.memberId));
  return Response.json(joined);
}
