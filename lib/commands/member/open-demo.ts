import { createMember } from '../../data/member/members.ts';
import { savePublication } from '../../data/publication/publication-settings.ts';
import { record } from '../../data/record/audit.ts';
import { transaction } from '../../data/transaction.ts';
import type { Capability } from '../../domain/actor.ts';
import type { PublicationSettings } from '../../domain/publication/publication.ts';

/** A person of the demo: what comes before the `@`, a name, and what they may do. */
export type DemoMember = { account: string; name: string; capabilities: Capability[] };

/** Founds the demo publication with its members; gives their ids by account. */
export function openDemo(
  settings: PublicationSettings,
  members: readonly DemoMember[],
  passwordHash: string,
  at: Date,
): Promise<Map<string, string>> {
  return transaction(async (tx) => {
    await savePublication(tx, settings);
    const ids = new Map<string, string>();
    for (const { account, name, capabilities } of members) {
      const email = `${account}@factdesk.example`;
      const id = await createMember(tx, { email, name, capabilities, passwordHash, at });
      await record(
        tx,
        { actorId: id, briefId: null, at },
        { kind: 'member-joined', memberId: id, email },
      );
      ids.set(account, id);
    }
    return ids;
  });
}
