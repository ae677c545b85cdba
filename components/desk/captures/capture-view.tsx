import Link from 'next/link';
import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { sourceHref } from '../sources/hrefs.ts';
import { CapturedWhen, type CaptureEntry, CaptureFacts } from './capture-entry.tsx';

/** One capture to read: what it is, then its text. */
export function CaptureView({
  sourceId,
  title,
  capture,
  text,
  timeZone,
  children,
}: {
  sourceId: string;
  /** What the source is called. */
  title: string;
  capture: CaptureEntry;
  text: string;
  timeZone: string;
  /** What can be done about it. */
  children?: ReactNode;
}) {
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-4 px-4 py-6">
      <header className="grid gap-1.5">
        <p className="text-sm [overflow-wrap:anywhere]">
          <Link className="underline" href={sourceHref(sourceId)}>
            <bdi>{title}</bdi>
          </Link>
        </p>
        <h1 className="font-serif text-2xl font-bold">
          Captured on <CapturedWhen capture={capture} timeZone={timeZone} />
        </h1>
        {capture.title ? (
          <p className="[overflow-wrap:anywhere]">
            It calls itself “<bdi>{capture.title}</bdi>”.
          </p>
        ) : null}
        <CaptureFacts capture={capture} />
      </header>
      {text === '' ? (
        <Notice>
          This text was removed for legal reasons. That it was captured, by whom and when, and its
          digest stay on record.
        </Notice>
      ) : (
        <article
          aria-label="Captured text"
          className="whitespace-pre-wrap rounded-card border bg-card p-4 font-serif leading-relaxed [overflow-wrap:anywhere] [unicode-bidi:plaintext]"
        >
          {text}
        </article>
      )}
      {children}
    </main>
  );
}
