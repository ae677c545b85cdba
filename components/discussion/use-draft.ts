import { useState } from 'react';

/** What was typed and not sent, for as long as this window shows the desk. */
const drafts = new Map<string, string>();

/**
 * Words that are being typed. They outlive their field, which comes and goes with the caret, and are
 * forgotten when they are emptied.
 *
 * @param key says what is being typed, and is the same wherever the same is typed
 */
export function useDraft(key: string, start: string): [text: string, type: (text: string) => void] {
  const [text, setText] = useState(() => drafts.get(key) ?? start);
  return [
    text,
    (typed) => {
      if (typed === '' || typed === start) drafts.delete(key);
      else drafts.set(key, typed);
      setText(typed);
    },
  ];
}
