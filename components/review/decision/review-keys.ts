/** What the keys of the reviewing page do, as its help shows them. */
export const reviewKeys = [
  { key: 'N', does: 'Next claim that awaits you' },
  { key: 'J', does: 'Next claim' },
  { key: 'K', does: 'Previous claim' },
  { key: 'Q', does: 'Next quotation, beside its passage' },
  { key: 'P', does: 'More of the captured text, or less' },
  { key: 'A', does: 'Approve these words, or go to the waiver that is missing' },
  { key: 'C', does: 'Say what should change' },
  { key: 'Ctrl Enter', does: 'Send it, from the field where it is written' },
  { key: 'R', does: 'I have read what changed while I was reading' },
  { key: 'M', does: 'Comment on this claim' },
  { key: 'Esc', does: 'Leave a field; what was typed stays' },
  { key: '?', does: 'Show these keys' },
] as const;
