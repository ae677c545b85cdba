import { reinstateAction, setCapabilitiesAction, suspendAction } from '@/lib/actions/members.ts';
import type { Capability } from '@/lib/domain/actor.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { Pill } from '../../ui/pill.tsx';
import { CapabilityChoice } from './capability-choice.tsx';
import { Day } from './day.tsx';

export type MemberShown = {
  id: string;
  name: string;
  email: string;
  capabilities: readonly Capability[];
  suspended: boolean;
  joinedAt: Date;
};

/** One member: who they are, what they may do, and the ways to change it. */
export function MemberRow({
  member,
  isOneself,
  timeZone,
}: {
  member: MemberShown;
  isOneself: boolean;
  timeZone: string;
}) {
  const { id, name, email, capabilities, suspended, joinedAt } = member;
  return (
    <li className="grid gap-x-6 gap-y-2 border-b py-4 last:border-0 md:grid-cols-[1fr_auto]">
      <div className="grid content-start gap-1">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h3 className="font-semibold">
            {name}
            {isOneself ? <span className="font-normal text-soft"> (you)</span> : null}
          </h3>
          {suspended ? (
            <Pill tone="bad" shape="✕">
              Suspended
            </Pill>
          ) : (
            <Pill tone="good" shape="✓">
              Active
            </Pill>
          )}
        </div>
        <p className="break-all text-sm text-soft">{email}</p>
      </div>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm md:text-right">
        <div>
          <dt className="text-soft">May</dt>
          <dd>{capabilities.join(', ') || 'read only'}</dd>
        </div>
        <div>
          <dt className="text-soft">Joined</dt>
          <dd>
            <Day at={joinedAt} timeZone={timeZone} />
          </dd>
        </div>
      </dl>
      <details className="md:col-span-2">
        <summary className="w-fit cursor-pointer rounded text-sm text-accent hover:underline">
          Change<span className="sr-only"> what {name} may do</span>
        </summary>
        <div className="mt-3 grid items-start gap-6 rounded-lg bg-sunk p-4 sm:grid-cols-2">
          <ActionForm action={setCapabilitiesAction} submit="Save" look="secondary">
            <input type="hidden" name="memberId" value={id} />
            <CapabilityChoice key={capabilities.join()} held={capabilities} />
          </ActionForm>
          <Access memberId={id} name={name} suspended={suspended} isOneself={isOneself} />
        </div>
      </details>
    </li>
  );
}

function Access({
  memberId,
  name,
  suspended,
  isOneself,
}: {
  memberId: string;
  name: string;
  suspended: boolean;
  isOneself: boolean;
}) {
  const who = <span className="sr-only"> {name}</span>;
  if (suspended) {
    return (
      <ActionForm
        key="reinstate"
        action={reinstateAction}
        submit={<>Reinstate{who}</>}
        look="secondary"
      >
        <input type="hidden" name="memberId" value={memberId} />
        <p className="text-sm text-soft">Gives back what they could do before.</p>
      </ActionForm>
    );
  }
  return (
    <ActionForm
      key="suspend"
      action={suspendAction}
      submit={<>Suspend{who}</>}
      look="danger"
      blocked={isOneself ? 'You cannot suspend yourself.' : undefined}
    >
      <input type="hidden" name="memberId" value={memberId} />
      <p className="text-sm text-soft">
        Ends their access at once, in open windows too. What they did keeps their name.
      </p>
    </ActionForm>
  );
}
