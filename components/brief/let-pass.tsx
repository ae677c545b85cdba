import type { EditionOverride } from '@/lib/domain/publication/edition.ts';
import { dayOfInstant } from './dates.ts';
import { Day } from './day.tsx';

/** What an administrator of the desk let pass although a rule asked for it, and why. */
export function LetPass({
  overrides = [],
  timeZone,
}: {
  overrides?: readonly EditionOverride[];
  timeZone: string;
}) {
  if (overrides.length === 0) return null;
  return (
    <>
      <h3>Let pass by the desk</h3>
      <ul className="context-list">
        {overrides.map(({ rule, passed, reason, by, at }) => (
          <li key={`${rule} ${at} ${reason}`}>
            {passed.join(' ')}{' '}
            <span>
              {by}, <Day on={dayOfInstant(at, timeZone)} />: {reason}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
