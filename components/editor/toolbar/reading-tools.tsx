'use client';

import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { startComment } from '../comments/comment-acts.ts';
import { useConnectionState } from '../connection/connection-notice.tsx';
import { keyWords, MOD } from '../key-words.ts';
import { useWriting } from '../writing.tsx';

const KEYS = `${MOD}+Alt+M`;

/** What those have who may not write: they comment. Why they may not, unless that is said above. */
export function ReadingTools() {
  const writing = useWriting();
  const state = useConnectionState(writing.connection);
  return (
    <>
      {state.kind === 'refused' ? null : (
        <Notice live>
          You can read this brief. Select words to comment on them; writing needs the capability
          “edit”.
        </Notice>
      )}
      <div>
        <Button
          aria-keyshortcuts={KEYS}
          title={`Comment (${keyWords(KEYS)})`}
          // The words stay selected while the button is pressed.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => startComment(writing)}
        >
          Comment
        </Button>
      </div>
    </>
  );
}
