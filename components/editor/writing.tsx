'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Anchor } from '@/lib/document/anchor/anchor.ts';
import type { Captures } from './citations/captures.ts';
import type { KeptPlace } from './citations/citation-commands.ts';
import type { SourceBook } from './citations/source-book.ts';
import type { Connection } from './connection/connection.ts';
import type { OpenText } from './text/open-text.ts';
import type { BriefEditorProps } from './types.ts';

/** What the margin asks for, for as long as it is not answered. */
export type Ask =
  | { kind: 'source'; title: string; place: KeptPlace }
  /** To quote from the captured text of the citation at the caret. */
  | { kind: 'quote' }
  | { kind: 'link' }
  | { kind: 'context' }
  | { kind: 'comment'; anchor: Anchor }
  | { kind: 'thread'; id: string };

/** Everything that a part of the writing page works with. */
export type Writing = OpenText & {
  props: BriefEditorProps;
  connection: Connection;
  canWrite: boolean;
  captures: Captures;
  book: SourceBook;
  asked: Ask | null;
  ask: (ask: Ask | null) => void;
  /** Says something to the writer, once: why nothing could be done. */
  say: (words: string) => void;
};

const WritingContext = createContext<Writing | null>(null);

export function WritingProvider({ writing, children }: { writing: Writing; children: ReactNode }) {
  return <WritingContext value={writing}>{children}</WritingContext>;
}

export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (writing === null) throw new Error('This part of the page stands outside of the editor.');
  return writing;
}
