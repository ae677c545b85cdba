'use client';

import { useEffect, useRef } from 'react';
import type { BriefState } from '@/lib/domain/brief-state.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { BriefFacts } from './brief-facts.tsx';
import { CitationMenu } from './citation-menu.tsx';
import { startComment } from './comment-acts.ts';
import { ConnectionRefused, ConnectionStatus } from './connection-notice.tsx';
import { focusText } from './focus-text.ts';
import { FollowUps } from './follow-ups.tsx';
import { Headline } from './headline.tsx';
import { keyWords, MOD } from './key-words.ts';
import { useKeys } from './keys.ts';
import { Margin } from './margin/margin.tsx';
import { Presence } from './presence.tsx';
import { Rail } from './rail.tsx';
import { SearchLog } from './search-log.tsx';
import { Toolbar } from './toolbar.tsx';
import { useWriting } from './writing.tsx';

/** The three columns: what the brief holds, the brief itself, and what stands at the caret. */
export function Page({ said }: { said: string }) {
  const { connection, canWrite } = useWriting();
  const onKeyDown = useKeys();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole page, each with a button too
    <div className="writing-page" onKeyDown={onKeyDown}>
      <Bar />
      <Rail />
      <div className="writing-paper">
        <ConnectionRefused connection={connection} />
        {canWrite ? (
          <div className="writing-tools">
            <Toolbar />
            <p role="status" className="text-sm text-mixed empty:hidden">
              {said}
            </p>
          </div>
        ) : (
          <Reading said={said} />
        )}
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

/** What those see who may not write: they comment. */
function Reading({ said }: { said: string }) {
  const writing = useWriting();
  return (
    <div className="writing-tools">
      <Notice>
        You can read this brief. Select words to comment on them; writing needs the capability
        “edit”.
      </Notice>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          aria-keyshortcuts={`${MOD}+Alt+M`}
          title={`Comment (${keyWords(`${MOD}+Alt+M`)})`}
          // The words stay selected while the button is pressed.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => startComment(writing)}
        >
          Comment
        </Button>
        <p role="status" className="text-sm text-mixed empty:hidden">
          {said}
        </p>
      </div>
    </div>
  );
}

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

function Bar() {
  const { connection, props, canWrite } = useWriting();
  return (
    <div className="writing-bar">
      <ConnectionStatus connection={connection} />
      {canWrite ? <p className="text-sm text-soft">{cautions[props.brief.state]}</p> : null}
      <div className="ml-auto">
        <Presence />
      </div>
    </div>
  );
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
