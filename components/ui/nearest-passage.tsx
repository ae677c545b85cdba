import type { NearestPassage } from '@/lib/domain/quotation/nearest-passage.ts';
import { hasOmission } from '@/lib/domain/quotation/omission.ts';
import { Button } from './button.tsx';
import { ChangedWords } from './changed-words.tsx';

/** What the captured text says instead of a quotation that it does not have: a hint, and no match. */
export function NearestPassageView({
  quotation,
  hint,
  onTake,
}: {
  quotation: string;
  hint: NearestPassage | null;
  onTake?: (words: string) => void;
}) {
  if (hint === null) {
    return <p className="text-soft">Nothing like it stands in the captured text.</p>;
  }
  return (
    <div className="grid w-full justify-items-start gap-2 border-l-2 border-dashed border-rule pl-3">
      <p className="text-xs font-semibold text-soft">The nearest words there, not a match:</p>
      <p dir="auto" className="font-serif">
        <span className="text-soft">{hint.leading === '' ? '' : `…${hint.leading}`}</span>
        {hint.theirWords}
        <span className="text-soft">{hint.trailing === '' ? '' : `${hint.trailing}…`}</span>
      </p>
      <p className="text-xs text-soft">
        Differs:{' '}
        <span dir="auto" className="font-serif text-sm text-ink">
          <ChangedWords words={hint.differs} />
        </span>
      </p>
      {hasOmission(quotation) ? (
        <p className="text-xs text-soft">
          Around […], each part says at least twelve letters, and what is left out at least
          twenty-four; all of it stands in one paragraph, within 300 characters.
        </p>
      ) : null}
      {onTake ? <Button onClick={() => onTake(hint.theirWords)}>Take these words</Button> : null}
    </div>
  );
}
