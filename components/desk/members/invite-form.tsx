'use client';

import { startTransition, useActionState } from 'react';
import { type InvitationMade, inviteAction } from '@/lib/actions/members.ts';
import { INVITATION_DAYS } from '@/lib/domain/member/invitation.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { Notice, RefusalNotice } from '../../ui/notice.tsx';
import { CapabilityChoice } from './capability-choice.tsx';
import { CopyLink } from './copy-link.tsx';

/** Invites somebody by their address, and shows the link this once. */
export function InviteForm() {
  const [state, dispatch, pending] = useActionState(inviteAction, {});
  return (
    <form
      className="grid gap-4"
      action={dispatch}
      // React empties a form after its action; sending it ourselves keeps what was typed.
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        startTransition(() => dispatch(form));
      }}
    >
      <Field label="E-mail address">
        {(described) => (
          <Input {...described} name="email" type="email" autoComplete="off" required />
        )}
      </Field>
      <CapabilityChoice held={['edit']} />
      <Button type="submit" look="primary" disabled={pending} className="justify-self-start">
        Invite
      </Button>
      {state.refusal ? <RefusalNotice refusal={state.refusal} /> : null}
      {state.made ? <InvitationNotice made={state.made} /> : null}
    </form>
  );
}

function InvitationNotice({ made: { email, link, mailed } }: { made: InvitationMade }) {
  return (
    <Notice tone={mailed === false ? 'mixed' : 'good'} live>
      <div className="grid gap-2">
        <p>
          {mailed ? `The link was mailed to ${email}. ` : null}
          {mailed === false ? 'The mail server did not take the letter. ' : null}
          {mailed ? 'You can also give it to them yourself. ' : `Give ${email} this link. `}
          It works once, for {INVITATION_DAYS} days, and is shown only now.
        </p>
        <CopyLink link={link} />
      </div>
    </Notice>
  );
}
