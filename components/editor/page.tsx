'use client';

import { useEffect, useRef } from 'react';
import type { BriefState } from '@/lib/domain/brief/brief-state.ts';
import { Bar } from './bar.tsx';
import { CitationMenu } from './citations/citation-menu.tsx';
import { ConnectionRefused } from './connection/connection-notice.tsx';
import { BriefFacts } from './fields/brief-facts.tsx';
import { FollowUps } from './fields/follow-ups.tsx';
import { Headline } from './fields/headline.tsx';
import { SearchLog } from './fields/search-log.tsx';
import { useKeys } from './keys.ts';
import { Margin } from './margin/margin.tsx';
import { KeptWork } from './outbox/kept-work.tsx';
import { Rail } from './rail.tsx';
import { useSuggesting, useSuggestingMode } from './suggestions/use-suggesting.ts';
import { focusText } from './text/focus-text.ts';
import { ReadingTools } from './toolbar/reading-tools.tsx';
import { Toolbar } from './toolbar/toolbar.tsx';
import { useWriting } from './writing.tsx';

/** The three columns: what the brief holds, the brief itself, and what stands at the caret. */
export function Page({ said }: { said: string }) {
  const { connection, canWrite, asked } = useWriting();
  const onKeyDown = useKeys();
  const { isOn: isSuggesting } = useSuggesting();
  useSuggestingMode();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole page, each with a button too
    <div className="writing-page" data-quoting={asked?.kind === 'quote'} onKeyDown={onKeyDown}>
      <Bar />
      <Rail />
      <div className="writing-paper">
        <div className="writing-tools">
          <ConnectionRefused connection={connection} />
          {canWrite ? <Toolbar /> : <ReadingTools />}
          <p role="status" className="text-sm text-mixed empty:hidden">
            {said || (isSuggesting ? SUGGESTING : '')}
          </p>
        </div>
        <Caution />
        <KeptWork connection={connection} />
        <Headline />
        <BriefFacts />
        <Text />
        <FollowUps />
        <SearchLog />
      </div>
      <MarginColumn />
      <CitationMenu />
    </div>
  );
}

const SUGGESTING = 'Suggesting: what you change in the text waits for somebody to accept it.';

/** Escape leads back from the margin into the text. */
function MarginColumn() {
  const { editor } = useWriting();
  return (
    <aside
      id="margin"
      tabIndex={-1}
      aria-label="Margin"
      className="writing-margin"
      onKeyDown={(event) => event.key === 'Escape' && focusText(editor)}
    >
      <Margin />
    </aside>
  );
}

/** What an edit does to a brief that is past drafting. */
const cautions: Partial<Record<BriefState['working'], string>> = {
  'in-review': 'In review: editing a claim lapses its approval until the words return.',
  ready: 'Ready: an edit takes the sign-off away until the words return.',
  scheduled: 'Scheduled: an edit holds the publication up until the words return.',
};

function Caution() {
  const { props, canWrite } = useWriting();
  const words = cautions[props.brief.state];
  return canWrite && words ? <p className="writing-caution text-sm text-soft">{words}</p> : null;
}

/** Where the editor's own element is put. */
function Text() {
  const { element } = useWriting();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.append(element);
  }, [element]);
  return <div ref={place} />;
}
