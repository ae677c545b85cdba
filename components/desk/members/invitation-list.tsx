import { revokeInvitationAction } from '@/lib/actions/members.ts';
import type { Capability } from '@/lib/domain/actor.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { Day } from './day.tsx';

export type InvitationShown = {
  id: string;
  email: string;
  capabilities: readonly Capability[];
  /** Null when it came from the command line. */
  invitedBy: string | null;
  expiresAt: Date;
};

/** Who was invited and has not joined yet. */
export function InvitationList({
  invitations,
  timeZone,
}: {
  invitations: readonly InvitationShown[];
  timeZone: string;
}) {
  if (invitations.length === 0) {
    return <p className="text-sm text-soft">Nobody has an open invitation.</p>;
  }
  return (
    <ul className="rounded-card border bg-card px-4">
      {invitations.map(({ id, email, capabilities, invitedBy, expiresAt }) => (
        <li key={id} className="grid gap-2 border-b py-3 text-sm last:border-0">
          <div>
            <p className="break-all font-semibold">{email}</p>
            <p className="text-soft">
              {capabilities.join(', ') || 'read only'} · invited by{' '}
              {invitedBy ?? 'the command line'} · until <Day at={expiresAt} timeZone={timeZone} />
            </p>
          </div>
          <ActionForm
            action={revokeInvitationAction}
            submit={
              <>
                Revoke<span className="sr-only"> the invitation of {email}</span>
              </>
            }
            look="secondary"
          >
            <input type="hidden" name="invitationId" value={id} />
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
