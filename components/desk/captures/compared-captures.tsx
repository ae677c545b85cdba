import Link from 'next/link';
import type { ComparedPassage, PassageDiff } from '@/lib/domain/quotation/passage-diff.ts';
import { ChangedWords } from '../../ui/changed-words.tsx';
import { Notice } from '../../ui/notice.tsx';
import { captureHref, sourceHref } from '../sources/hrefs.ts';
import { CapturedWhen, type CaptureEntry, CaptureFacts } from './capture-entry.tsx';

/** Two captures of a source compared: the passages that changed, each in its surroundings. */
export function ComparedCaptures({
  sourceId,
  title,
  before,
  after,
  diff,
  timeZone,
}: {
  sourceId: string;
  /** What the source is called. */
  title: string;
  before: CaptureEntry;
  after: CaptureEntry;
  diff: PassageDiff;
  timeZone: string;
}) {
  const isSame = diff.passages.every(isUnchanged);
  const ends = [
    { name: 'Before', capture: before },
    { name: 'After', capture: after },
  ];
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-4 px-4 py-6">
      <header className="grid gap-1.5">
        <p className="text-sm [overflow-wrap:anywhere]">
          <Link className="underline" href={sourceHref(sourceId)}>
            <bdi>{title}</bdi>
          </Link>
        </p>
        <h1 className="font-serif text-2xl font-bold">What changed between two captures</h1>
      </header>
      <div className="grid gap-3 sm:grid-cols-2">
        {ends.map(({ name, capture }) => (
          <section key={name} aria-label={name} className="grid content-start gap-1.5">
            <h2 className="font-semibold">
              {name}: <CapturedWhen capture={capture} timeZone={timeZone} />
            </h2>
            <CaptureFacts capture={capture} />
            <Link className="text-sm underline" href={captureHref(sourceId, capture.digest)}>
              Read it whole
            </Link>
          </section>
        ))}
      </div>
      {isSame ? <Notice>Both say the same.</Notice> : null}
      <article
        aria-label="What changed"
        className="grid gap-3 rounded-card border bg-card p-4 font-serif leading-relaxed"
      >
        {diff.passages.map((passage, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: passages have nothing but their place
          <Passage key={index} passage={passage} />
        ))}
      </article>
      {diff.isCut ? (
        <Notice>
          More differs than is shown here. Read the two captures whole to see the rest.
        </Notice>
      ) : null}
    </main>
  );
}

function isUnchanged(passage: ComparedPassage): boolean {
  return passage.kind === 'left-out' || passage.words.every(({ kind }) => kind === 'same');
}

function Passage({ passage }: { passage: ComparedPassage }) {
  if (passage.kind === 'left-out') {
    const count = passage.count.toLocaleString('en-US');
    return (
      <p className="border-y border-dashed py-1 text-center font-sans text-xs text-soft">
        {passage.count === 1 ? '1 word' : `${count} words`} unchanged
      </p>
    );
  }
  return (
    <p className="whitespace-pre-wrap [overflow-wrap:anywhere] [unicode-bidi:plaintext]">
      <ChangedWords words={passage.words} />
    </p>
  );
}
