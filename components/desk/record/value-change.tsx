import type { ValueChange } from '@/lib/domain/words/value-change.ts';
import { wordDiff } from '@/lib/domain/words/word-diff.ts';
import { ChangedWords } from '../../ui/changed-words.tsx';

/** What a value said, with the words that came and went. */
export function Change({ change: { what, before, after } }: { change: ValueChange }) {
  return (
    <div>
      <dt className="text-xs font-semibold text-soft">{what}</dt>
      <dd className="whitespace-pre-line [overflow-wrap:anywhere]">
        <ChangedWords words={wordDiff(before, after)} />
      </dd>
    </div>
  );
}
