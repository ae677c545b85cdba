import { type Capability, capabilities } from '@/lib/domain/actor.ts';

/** What each capability lets a member do. Nobody needs one to read or to follow along. */
const meanings: Record<Capability, string> = {
  edit: 'writes briefs and cites sources',
  review: 'approves claims and signs off',
  publish: 'publishes what was signed off',
  admin: 'manages members and settings',
};

/** The capabilities of a member, to be ticked. */
export function CapabilityChoice({ held }: { held: readonly Capability[] }) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-semibold">May</legend>
      {capabilities.map((capability) => (
        <label key={capability} className="flex items-baseline gap-2 text-sm">
          <input
            type="checkbox"
            name="capabilities"
            value={capability}
            defaultChecked={held.includes(capability)}
            className="size-4 shrink-0 translate-y-0.5 accent-accent"
          />
          <span>
            <span className="font-semibold">{capability}</span>{' '}
            <span className="text-soft">{meanings[capability]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
