import Link from 'next/link';
import type { QuestionOrigin, QuestionState } from '@/lib/domain/question/question.ts';
import { counted } from '@/lib/domain/words/wording.ts';
import { Pill, type Tone } from '../../ui/pill.tsx';
import { When } from '../when.tsx';

export const originWords: Record<QuestionOrigin, string> = {
  reader: 'Readers',
  'follow-up': 'Follow-ups of briefs',
  member: 'Members',
};

const looks: Record<QuestionState, { tone: Tone; shape: string; label: string }> = {
  open: { tone: 'neutral', shape: '○', label: 'Open' },
  taken: { tone: 'review', shape: '◐', label: 'Taken' },
  answered: { tone: 'good', shape: '✓', label: 'Answered' },
  'set-aside': { tone: 'mixed', shape: '✕', label: 'Set aside' },
  merged: { tone: 'neutral', shape: '◐', label: 'Merged' },
};

export function QuestionPill({ state }: { state: QuestionState }) {
  const { tone, shape, label } = looks[state];
  return (
    <Pill tone={tone} shape={shape}>
      {label}
    </Pill>
  );
}

/** What the desk tells of where a question came from. */
export type AskedBy = {
  origin: QuestionOrigin;
  askedBy: string | null;
  at: Date;
  about: { id: string; headline: string } | null;
  merged: number;
  waiting: number;
};

/** Who asked, when and about what; how often it was asked again; and how many wait to be told. */
export function Asked({
  question: { origin, askedBy, at, about, merged, waiting },
  timeZone,
}: {
  question: AskedBy;
  timeZone: string;
}) {
  return (
    <p className="text-sm text-soft [overflow-wrap:anywhere]">
      {who(origin, askedBy)}
      {about ? (
        <>
          {origin === 'follow-up' ? ' ' : ' about '}
          <Link className="underline" href={`/desk/briefs/${about.id}`}>
            {about.headline || 'a brief without a headline'}
          </Link>
        </>
      ) : null}
      , <When at={at} timeZone={timeZone} />
      {merged > 0 ? ` · asked ${counted(merged, 'more time')}` : ''}
      {waiting > 0 ? ` · ${waits(waiting)}` : ''}
    </p>
  );
}

function who(origin: QuestionOrigin, askedBy: string | null): string {
  if (origin === 'reader') return 'Asked by a reader';
  return origin === 'follow-up' ? 'A follow-up of' : `Added by ${askedBy ?? 'a member'}`;
}

function waits(count: number): string {
  return count === 1 ? '1 reader wishes to be told' : `${count} readers wish to be told`;
}
