'use client';

import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { DiscussionProvider } from '../discussion/discussion.tsx';
import { type Captures, capturesFrom } from './citations/captures.ts';
import { numberBy } from './citations/citation-view.ts';
import { useSourceBook } from './citations/source-book.ts';
import { showClaims } from './claims/claim-decorations.ts';
import { claimPlaces } from './claims/claim-places.ts';
import { stateOf } from './claims/claim-states.ts';
import { FollowThreads } from './comments/thread-places.tsx';
import type { Connection } from './connection/connection.ts';
import { jumpTo } from './jump.ts';
import { Page } from './page.tsx';
import { type OpenText, openText } from './text/open-text.ts';
import type { BriefEditorProps, ClaimJudgement } from './types.ts';
import { type Ask, type Writing, WritingProvider } from './writing.tsx';

/** Milliseconds without a change; the server projects what was written well within them. */
const CALM = 3000;

/** The brief once its document has arrived: the text is opened, and everything hangs on it. */
export function OpenBrief({
  connection,
  props,
}: {
  connection: Connection;
  props: BriefEditorProps;
}) {
  const isReadOnly = useSyncExternalStore(connection.subscribe, connection.isReadOnly);
  const canWrite = props.brief.canEdit && !isReadOnly;
  const text = useText(connection, props.me, canWrite);
  if (text === null) return null;
  return <WithText text={text} connection={connection} canWrite={canWrite} props={props} />;
}

function WithText({
  text,
  ...given
}: {
  text: OpenText;
  connection: Connection;
  canWrite: boolean;
  props: BriefEditorProps;
}) {
  const { judgement } = given.props;
  const captures = useCaptures(given.props);
  const book = useSourceBook(text, given.props);
  const [asked, ask] = useState<Ask | null>(null);
  const [said, say] = useState('');
  useShownClaims(text, judgement);
  useEffect(() => {
    const { editor } = text;
    editor.view.dispatch(numberBy(editor.state, book.known));
  }, [text, book.known]);
  useFreshPage(text, given.connection, given.props.refresh);
  useEffect(() => {
    const anchor = decodeURIComponent(window.location.hash.slice(1));
    if (anchor !== '') jumpTo({ editor: text.editor, ask }, anchor);
  }, [text]);
  useEffect(() => {
    const { editor } = text;
    const moveOn = () => {
      if (!editor.isFocused) return;
      say('');
      ask((asked) => (asked?.kind === 'source' || asked?.kind === 'comment' ? asked : null));
    };
    editor.on('selectionUpdate', moveOn);
    return () => {
      editor.off('selectionUpdate', moveOn);
    };
  }, [text]);
  const writing: Writing = { ...text, ...given, captures, book, asked, ask, say };
  return (
    <WritingProvider writing={writing}>
      <DiscussionProvider discussion={given.props.discussion}>
        <FollowThreads>
          <Page said={said} />
        </FollowThreads>
      </DiscussionProvider>
    </WritingProvider>
  );
}

function useText(
  connection: Connection,
  { id, name }: { id: string; name: string },
  canWrite: boolean,
): OpenText | null {
  const [text, setText] = useState<OpenText | null>(null);
  useEffect(() => {
    const opened = openText(connection, { id, name });
    setText(opened);
    return () => {
      setText(null);
      opened.close();
    };
  }, [connection, id, name]);
  useEffect(() => text?.setWritable(canWrite), [text, canWrite]);
  return text;
}

/** Loaded texts stay when the page brings its actions anew. */
function useCaptures(props: BriefEditorProps): Captures {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  }, [props]);
  const [captures] = useState(() =>
    capturesFrom((sourceId, digest) => latest.current.loadCapture(sourceId, digest)),
  );
  return captures;
}

/**
 * Asks for the page's data again once everybody has stopped writing for a moment: who contributed,
 * and which quotations were found, is known to the server alone.
 */
function useFreshPage({ live }: OpenText, connection: Connection, refresh: () => void): void {
  const onCalm = useEffectEvent(() => {
    if (connection.state().kind === 'saved') refresh();
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = live.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => onCalm(), CALM);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [live]);
}

/** Keeps the underlines in step with the words and with what reviewers decided. */
function useShownClaims(
  { editor, live }: OpenText,
  judgement: Record<string, ClaimJudgement>,
): void {
  useEffect(() => {
    const show = () => {
      const reading = live.current();
      const states = new Map(
        reading.claims.map((claim) => [claim.id, stateOf(claim, judgement[claim.id])]),
      );
      const claims = claimPlaces(editor.state.doc, reading).map((place) => ({
        ...place,
        state: states.get(place.id) ?? 'unreviewed',
      }));
      editor.view.dispatch(showClaims(editor.state, claims));
    };
    live.fresh();
    show();
    return live.subscribe(show);
  }, [editor, live, judgement]);
}
