import type { Actor, Capability } from '../../domain/actor.ts';
import { createMember } from '../member/members.ts';
import { transaction } from '../transaction.ts';

/** Makes a member of the test's database: `makeMember('Mina', ['edit'])`. */
export async function makeMember(
  name: string,
  capabilities: Capability[],
  passwordHash: string | null = null,
): Promise<Actor> {
  const email = `${name.toLowerCase()}@factdesk.example`;
  const at = new Date('2025-11-03T09:00:00Z');
  const id = await transaction((tx) =>
    createMember(tx, { email, name, capabilities, passwordHash, at }),
  );
  return { id, name, email, capabilities };
}
