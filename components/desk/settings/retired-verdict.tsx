import type { Verdict } from '@/lib/domain/claim/verdict.ts';
import type { VerdictUse } from '@/lib/domain/claim/verdict-scale.ts';
import { counted } from '@/lib/domain/words/wording.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** A verdict that goes with the next save, and what drafts will have to do about it. */
export function RetiredVerdict({
  verdict: { label },
  use,
  isKnown,
  onKnown,
  onKeep,
}: {
  verdict: Verdict;
  use: VerdictUse | null;
  isKnown: boolean;
  onKnown: (isKnown: boolean) => void;
  onKeep: () => void;
}) {
  return (
    <Notice tone="mixed" live>
      <p>
        “{label}” is retired with the next save. {use === null ? 'No draft proposes it.' : null}
      </p>
      {use === null ? null : (
        <label className="flex items-baseline gap-2 py-1">
          <input
            type="checkbox"
            checked={isKnown}
            onChange={(event) => onKnown(event.target.checked)}
          />
          <span>
            I know that {counted(use.claims, 'claim')} in {counted(use.briefs, 'brief')} will need
            another verdict
          </span>
        </label>
      )}
      <Button look="quiet" onClick={onKeep}>
        Keep “{label}”
      </Button>
    </Notice>
  );
}
